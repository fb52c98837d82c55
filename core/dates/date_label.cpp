#include "core/dates/date_label.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/fold_char.h"
#include "core/words/folding.h"

namespace core {
namespace {

struct LabelWords {
  DateLabel label;
  std::string_view words;  // Beginnings of words or phrases, between bars.
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Russian, Ukrainian,
// Belarusian, Bulgarian, Serbian, Croatian, Romanian, Hungarian, Swedish, Danish, Norwegian,
// Finnish, Turkish, Greek, Japanese, Chinese, Korean, Arabic, Persian, Hebrew, Hindi, Thai,
// Vietnamese, Indonesian, Lithuanian, Latvian, Estonian, Slovak, Slovenian.
constexpr LabelWords kLabels[] = {
    {DateLabel::first_published,
     "first published|originally published|original publication|first posted|originally posted|"
     "first appeared|erstveröffentlich|zuerst veröffentlicht|zuerst erschienen|première "
     "publication|"
     "publié initialement|initialement publié|publicado originalmente|"
     "pubblicato originariamente|"
     "впервые опубликован|первоначально опубликован|вперше опублікован|упершыню апублікаван|"
     "初出|初公開|初版|首发|首發|首次发布|首次發布|首次發佈|최초 입력|최초입력|최초 게재|pirmą "
     "kartą|prvýkrát zverejnen"},
    {DateLabel::published,
     "publish|posted|publication date|date of publication|issued|released|veröffentlicht|"
     "erschienen|publié|mis en ligne|paru le|parution|publicad|publicación|publicação|"
     "pubblicat|"
     "pubblicazione|gepubliceerd|geplaatst|publicatiedatum|opublikowan|data publikacji|"
     "publikován|"
     "vydán|опубликован|дата публикации|размещено|опублікован|дата публікації|апублікаван|"
     "дата публікацыі|публикуван|објављен|objavljen|megjelen|közzété|publicerad|offentliggjort|"
     "udgivet|publisert|julkaistu|yayınlan|yayın "
     "tarihi|δημοσιεύ|公開|掲載|発行|投稿日|配信|発表|发布|發布|"
     "發佈|发表|發表|刊登|刊发|입력|기사입력|등록|게재|발행|نشر|النشر|تاريخ "
     "النشر|منتشر|انتشار|פורסם|תאריך "
     "פרסום|प्रकाशित|เผยแพร่|"
     "xuất bản|ngày đăng|diterbitkan|dipublikasikan|paskelbt|publikuot|publicēt|avaldatud|"
     "publikovan|uverejnen|zverejnen"},
    {DateLabel::updated,
     "updated|update|modified|last edited|edited|revised|amended|last changed|last reviewed|"
     "aktualisiert|geändert|stand:|mis à jour|mise à jour|modifié|actualizad|actualización|"
     "modificad|aggiornat|aggiornamento|modificato|atualizad|atualização|bijgewerkt|gewijzigd|"
     "zaktualizowan|aktualizacja|ostatnia zmiana|aktualizován|aktualizace|обновлен|изменен|"
     "последнее изменение|отредактирован|оновлен|змінен|відредагован|абноўлен|зменен|обновен|"
     "ажурирано|ažuriran|actualizat|frissít|módosít|uppdaterad|opdateret|oppdatert|päivitetty|"
     "güncelle|ενημερώθηκε|更新|改訂|修正日|修改|修订|修訂|수정|최종수정|업데이트|갱신|تحديث|"
     "به‌روز|به روز|עודכן|"
     "עדכון|अपडेट|संशोधित|อัปเดต|อัพเดต|ปรับปรุง|แก้ไข|cập nhật|diperbarui|diubah|atnaujint|"
     "atjaunin|atjaunot|uuendatud|muudetud|posodobljen|upraven"},
    {DateLabel::accessed,
     "accessed|access date|date accessed|retrieved|viewed|visited|last checked|abgerufen|"
     "zugegriffen|zugriff|consulté|consultation|consultad|consultato|acessado|geraadpleegd|"
     "data dostępu|dostęp|odczytan|citován|дата обращения|просмотрен|дата доступа|"
     "дата звернення|"
     "переглянут|дата "
     "звароту|hämtad|besøgt|hentet|viitattu|erişim|閲覧|アクセス日|参照日|访问|訪問日|查阅|"
     "查閱|检索|檢索|접속|열람|تاريخ الوصول|اطلع|بازدید|נדלה|אוחזר|สืบค้น|เข้าถึง|truy cập|diakses"},
    {DateLabel::archived,
     "archived|saved|clipped|captured|capture date|snapshot|downloaded|printed|cached|scraped|"
     "archiviert|gespeichert|heruntergeladen|archivé|enregistré|archivad|guardad|archiviat|"
     "arquivad|gearchiveerd|opgeslagen|zarchiwizowan|zapisan|archivován|архивирован|сохранен|"
     "скачан|заархівован|збережен|захаван|arkiverad|arkiveret|arkivert|arkistoitu|保存日|"
     "アーカイブ|"
     "取得日|存档|存檔|归档|歸檔|抓取|보관|저장|아카이브|مؤرشف|أرشف|אורכב|נשמר|diarsipkan"},
};

struct Stem {
  DateLabel label;
  std::string folded;
};

const std::vector<Stem>& stems() {
  static const std::vector<Stem> kStems = [] {
    std::vector<Stem> made;
    for (const LabelWords& each : kLabels) {
      std::string_view rest = each.words;
      while (!rest.empty()) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        made.push_back({each.label, fold(rest.substr(0, bar))});
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
    return made;
  }();
  return kStems;
}

// In scripts that part no words, any place may be the beginning of one.
bool begins_word(std::string_view text, std::size_t at) {
  if (at == 0 || fold_char(decode_at(text, at).value).role == CharRole::dictionary) return true;
  std::size_t before = at - 1;
  while (before > 0 && !is_char_start(text[before])) --before;
  return u_isalpha(static_cast<UChar32>(decode_at(text, before).value)) == 0;
}

}  // namespace

DateLabel date_label(std::string_view words) {
  const std::string folded = fold(words);
  DateLabel best = DateLabel::none;
  std::size_t best_end = 0;
  std::size_t best_size = 0;
  for (const Stem& stem : stems()) {
    std::size_t at = folded.rfind(stem.folded);
    while (at != std::string::npos && !begins_word(folded, at)) {
      at = at == 0 ? std::string::npos : folded.rfind(stem.folded, at - 1);
    }
    if (at == std::string::npos) continue;
    const std::size_t end = at + stem.folded.size();
    // Of "first published" and "published" that end together the longer one is meant.
    const bool nearer = end > best_end || (end == best_end && stem.folded.size() > best_size);
    if (best_size > 0 && !nearer) continue;
    best = stem.label;
    best_end = end;
    best_size = stem.folded.size();
  }
  return best;
}

}  // namespace core
