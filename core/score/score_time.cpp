#include "core/score/score_time.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

/// A stretch of time with one forecast in force, or none.
struct CoursePiece {
  double from = 0;
  double to = 0;
  const std::vector<double>* p = nullptr;

  [[nodiscard]] double length() const { return to - from; }
};

bool is_there(const TimedForecast& forecast) { return !forecast.p.empty(); }

double scheduled_length(const Question& question) {
  return question.scheduled_close - question.open;
}

/// Averages end here: with an early close, at it, unless the last forecast counts on.
double last_moment(const Question& question) {
  return question.carry ? question.scheduled_close
                        : std::min(question.close, question.scheduled_close);
}

const std::vector<double>* in_force(const Course& course, double at) {
  const std::vector<double>* p = nullptr;
  for (const TimedForecast& forecast : course) {
    if (forecast.at > at) break;
    p = is_there(forecast) ? &forecast.p : nullptr;
  }
  return p;
}

/// The course within from..to, gaps left out.
std::vector<CoursePiece> course_pieces(const Course& course, double from, double to,
                                       double frozen_at) {
  std::vector<CoursePiece> out;
  for (std::size_t i = 0; i < course.size(); ++i) {
    // What was forecast after the close says nothing about the time before.
    if (!is_there(course[i]) || course[i].at >= frozen_at) continue;
    const bool last = i + 1 == course.size() || course[i + 1].at >= frozen_at;
    const CoursePiece piece{std::max(from, course[i].at),
                            last ? to : std::min(to, course[i + 1].at), &course[i].p};
    if (piece.length() > 0) out.push_back(piece);
  }
  return out;
}

std::vector<CoursePiece> open_pieces(const Course& course, const Question& question) {
  return course_pieces(course, question.open, last_moment(question), question.close);
}

double brier_of_forecast(const std::vector<double>& p, const Question& question) {
  return question.ordered ? ordered_brier(p, question.truth) : brier_vector(p, question.truth);
}

std::vector<double> mean_forecast(const std::vector<CoursePiece>& all, std::size_t options) {
  std::vector<double> sums(options, 0);
  double length = 0;
  for (const CoursePiece& piece : all) {
    length += piece.length();
    for (std::size_t k = 0; k < options; ++k) sums[k] += (*piece.p)[k] * piece.length();
  }
  for (double& sum : sums) sum /= length;
  return sums;
}

std::optional<double> score_of_day(const Course& course, const Question& question, double from,
                                   double to) {
  const auto day = course_pieces(course, from, to, to);
  if (day.empty()) return std::nullopt;
  if (question.day_rule == DayRule::mean) {
    return brier_of_forecast(mean_forecast(day, question.options), question);
  }
  // Withdrawn by the end of the day: no forecast of that day.
  return day.back().to < to ? std::nullopt
                            : std::optional(brier_of_forecast(*day.back().p, question));
}

/// Every moment at which somebody's forecast changes, within the time that counts.
std::vector<double> moments(std::span<const Course> courses, const Question& question) {
  std::vector<double> out = {question.open, last_moment(question)};
  for (const Course& course : courses) {
    for (const TimedForecast& forecast : course) {
      const bool counts = forecast.at > question.open && forecast.at < question.close &&
                          forecast.at < last_moment(question);
      if (counts) out.push_back(forecast.at);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

double coverage(const Course& course, const Question& question) {
  double covered = 0;
  for (const CoursePiece& piece : open_pieces(course, question)) covered += piece.length();
  return covered / scheduled_length(question);
}

double baseline_over_time(const Course& course, const Question& question) {
  double sum = 0;
  for (const CoursePiece& piece : open_pieces(course, question)) {
    sum += piece.length() * baseline((*piece.p)[question.truth], question.options, question.clip);
  }
  return sum / scheduled_length(question);
}

std::vector<double> peer_over_time(std::span<const Course> courses, const Question& question) {
  std::vector<double> out(courses.size(), 0);
  const auto changes = moments(courses, question);
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    std::vector<std::size_t> present;
    std::vector<double> p_truth;
    for (std::size_t who = 0; who < courses.size(); ++who) {
      const auto* p = in_force(courses[who], changes[i]);
      if (p == nullptr) continue;
      present.push_back(who);
      p_truth.push_back((*p)[question.truth]);
    }
    const auto scores = peer(p_truth, question.clip);
    const double share = (changes[i + 1] - changes[i]) / scheduled_length(question);
    for (std::size_t k = 0; k < present.size(); ++k) out[present[k]] += share * scores[k];
  }
  return out;
}

std::vector<std::optional<double>> daily_brier(const Course& course, const Question& question) {
  std::vector<std::optional<double>> out;
  const double end = std::min(question.close, question.scheduled_close);
  for (double day = std::floor(question.open); day < end; day += 1) {
    const double from = std::max(day, question.open);
    const double to = std::min(day + 1, end);
    if (question.full_days_only && to - from < 1) continue;
    out.push_back(score_of_day(course, question, from, to));
  }
  return out;
}

std::optional<double> mean_daily_brier(const Course& course, const Question& question) {
  std::vector<double> scores;
  for (const auto& day : daily_brier(course, question)) {
    if (day) scores.push_back(*day);
  }
  return mean(scores);
}

std::optional<double> brier_over_time(const Course& course, const Question& question) {
  double sum = 0;
  double length = 0;
  for (const CoursePiece& piece : open_pieces(course, question)) {
    sum += piece.length() * brier_of_forecast(*piece.p, question);
    length += piece.length();
  }
  return length > 0 ? std::optional(sum / length) : std::nullopt;
}

std::vector<std::optional<double>> relative_brier(
    std::span<const std::vector<std::optional<double>>> daily) {
  std::vector<std::vector<double>> apart(daily.size());
  std::size_t days = 0;
  for (const auto& course : daily) days = std::max(days, course.size());
  const auto score_on = [&](std::size_t who, std::size_t day) {
    return day < daily[who].size() ? daily[who][day] : std::nullopt;
  };
  std::size_t forecasters = 0;
  for (const auto& course : daily) {
    const auto there = [](const std::optional<double>& score) { return score.has_value(); };
    forecasters += std::any_of(course.begin(), course.end(), there) ? 1 : 0;
  }
  for (std::size_t day = 0; day < days && forecasters > 1; ++day) {
    std::vector<double> scores;
    for (std::size_t who = 0; who < daily.size(); ++who) {
      if (const auto score = score_on(who, day)) scores.push_back(*score);
    }
    const auto middle = median(scores);
    for (std::size_t who = 0; who < daily.size(); ++who) {
      if (const auto score = score_on(who, day)) apart[who].push_back(*score - *middle);
    }
  }
  std::vector<std::optional<double>> out;
  out.reserve(apart.size());
  for (const auto& differences : apart) out.push_back(mean(differences));
  return out;
}

}  // namespace core
