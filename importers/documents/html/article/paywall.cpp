#include "importers/documents/html/article/paywall.h"

#include <algorithm>
#include <array>

#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
namespace {

// Longer texts are the article, whoever may read it.
constexpr std::size_t kMostWords = 250;

bool asks_to_subscribe(std::string_view text) {
  static constexpr auto kAsking = std::to_array<std::string_view>({"to continue reading",
                                                                   "to keep reading",
                                                                   "subscribe to read",
                                                                   "subscribe to continue",
                                                                   "subscribe now to read",
                                                                   "to read the full",
                                                                   "to read the rest",
                                                                   "for subscribers only",
                                                                   "only for subscribers",
                                                                   "subscriber-only",
                                                                   "exclusive to subscribers",
                                                                   "unlock this article",
                                                                   "jetzt weiterlesen",
                                                                   "diesen artikel weiterlesen",
                                                                   "um weiterzulesen",
                                                                   "nur für abonnenten",
                                                                   "réservé aux abonnés",
                                                                   "réservée aux abonnés",
                                                                   "lire la suite de l'article",
                                                                   "pour lire la suite",
                                                                   "solo para suscriptores",
                                                                   "exclusivo para suscriptores",
                                                                   "para seguir leyendo",
                                                                   "riservato agli abbonati",
                                                                   "per continuare a leggere",
                                                                   "exclusivo para assinantes",
                                                                   "alleen voor abonnees",
                                                                   "om verder te lezen",
                                                                   "tylko dla prenumeratorów",
                                                                   "aby czytać dalej",
                                                                   "dla subskrybentów",
                                                                   "только для подписчиков",
                                                                   "доступно по подписке",
                                                                   "лише для передплатників",
                                                                   "会員限定",
                                                                   "この記事は有料"});
  const std::string low = lower_ascii(text);
  return std::ranges::any_of(
      kAsking, [&](std::string_view words) { return low.find(words) != std::string::npos; });
}

}  // namespace

bool is_paywall_stub(const Article& article, bool for_subscribers) {
  if (article.lines.empty()) return false;
  std::size_t words = 0;
  for (const auto& line : article.lines) words += line.words;
  if (words > kMostWords) return false;
  if (for_subscribers) return true;
  constexpr int kLooked = 15;
  int looked = 0;
  for (const auto& line : article.shown) {
    if (line.first < article.lines.back().first) continue;
    if (line.text.size() < 300 && asks_to_subscribe(line.text)) return true;
    if (++looked == kLooked) break;
  }
  return false;
}

}  // namespace importers::html
