// Languages that are written in Latin letters and lie east of the Oder, in Cyrillic letters, and
// those whose own marks end sentences.
#include <array>

#include "core/structure/sentence_tables.h"

namespace core {

const SentenceTable& shared_cyrillic() {
  static constexpr SentenceTable kShared = {
      "",
      kPlainSentences,
      "т.е и.о т.н т.к т.ч ген полк кап проф акад доц инж д-р г-н г-жа г-да св дж ст ср см "
      "напр изд ул пл просп бул наб тов",
      "стр с рис табл гл разд п пп кн тел кв № вып д корп оф ст ч абз",
      "г гг в вв р рр о об обл р-н с пос руб долл дол коп эт г.г им млн млрд трлн тыс янв фев февр "
      "апр авг сент окт "
      "нояб дек а.о у.е н.э м кг",
      "др пр т.д т.п км см мм",
      "",
      ""};
  return kShared;
}

namespace {

constexpr std::array kEasternTables = {
    SentenceTable{
        "pl", kOrdinals,
        "p pp dr prof mgr inż hab gen płk ppłk kpt por ppor mjr st sierż św ks bp abp "
        "np m.in tzn tj tzw "
        "ok al ul pl os wg jw ww tel red oprac tłum zob por lek adw dyr kier rys ur zm wyd",
        "nr s str art ust pkt par rys tab tel t poz lit",
        "r w k.o s.a sp.z.o.o sp o.o woj pow gm godz min sek tys mln mld zł gr n.e "
        "p.n.e r.p im stycz "
        "kwiet paźdz wrześ listop grud",
        "itd itp etc i.in",
        "to ten ta te ci tego tej on ona ono oni one my wy ja ty jego jej ich nasz kto "
        "co gdzie kiedy "
        "jak dlaczego który która ale i a lub albo więc jednak bo ponieważ jeśli "
        "jeżeli gdy choć chociaż "
        "w we na do od z ze o po przed przez dla bez pod nad przy według podczas nie "
        "tak już tylko "
        "także też jeszcze wszyscy wiele niektórzy każdy jest są był była było były "
        "dziś wczoraj jutro "
        "dlatego ponadto natomiast potem teraz",
        "w we na do od z ze o po przed przez dla bez pod nad przy według i a oraz lub "
        "albo ale że by "
        "się nie jest są to jak który która które bardzo jego jej ich"},
    SentenceTable{"cs sk", kOrdinals | kSyllabicR,
                  "p pí sl dr doc prof ing mgr bc mudr judr rndr phdr gen plk pplk mjr kpt por "
                  "sv tzv tzn tj např "
                  "napr resp popř príp příp cca vč vr tz čs ods red ul nám tř por",
                  "č čís str s čl odst obr tab kap sv tel r",
                  "a.s s.r.o v.o.s k.s o.s n.l př.n.l r roč hod min sek mil mld tis kč led úno "
                  "bře dub kvě čvn "
                  "čvc srp zář říj lis pro nov st",
                  "atd apod atp atď a.pod a.i aj ap",
                  "to ten ta ti tyto tato toto tento táto tieto on ona ono oni my vy já ja ty "
                  "jeho její jejich "
                  "ich jej kdo kto co čo kde kdy kedy jak ako proč prečo který ktorý ale a i "
                  "nebo alebo však "
                  "proto preto protože pretože když keď pokud ak ačkoli hoci v ve vo na do od z "
                  "ze zo o po před "
                  "pred pro pre bez pod nad při pri podle podľa během počas ne nie ano áno už "
                  "jen len také tiež "
                  "ještě ešte všichni všetci mnoho někteří každý je jsou sú byl bol byla bola "
                  "dnes včera zítra "
                  "potom nyní teraz",
                  "v ve vo na do od z ze zo o po před pred pro pre bez pod nad při pri a i nebo "
                  "alebo že se sa "
                  "si je jsou sú to jak ako velmi veľmi jeho její"},
    SentenceTable{
        "hr sr bs sl", kOrdinals | kSyllabicR,
        "g gđa gđica dr mr prof doc ing dipl gen sv tzv tj npr odn ul trg inž",
        "br str čl st sl tab god tel", "d.d d.o.o s.p r god tis mil mlrd sij velj ožu srp ruj",
        "itd i.sl idr ipd",
        "to taj ta ovaj ova ovo on ona ono oni mi vi ja njegov njezin tko ko što gdje kada kako "
        "zašto "
        "koji ali i ili no jer ako kad iako u na do od s sa iz za po pred bez pod nad prema "
        "tijekom ne "
        "da već samo također još svi mnogi neki svaki je su bio bila danas jučer zato potom",
        "u na do od s sa iz za po i ili a ali da se je su ne kao koji koja koje što"},
    SentenceTable{"hu fi et lv lt is tr", kOrdinals,
                  "dr prof ifj id özv st pl ún kb ill vmint esim mm tri toht prof lk nn vt s.o "
                  "t.s ns doc doç av "
                  "sn gen alb mus hz kpt hr vol dz piem kpt p",
                  "nr sz s o nro lk s tab tel str sf md bkz",
                  "kft zrt nyrt bt oy as u.s jan febr márc ápr máj jún júl aug szept okt nov dec "
                  "v mlj mrd mln "
                  "a.ş ltd şti cad sok",
                  "stb jne vb vs utt vms ym vb utml ir.c",
                  "a az ez és de ha nem hogy ő ők mi én se ja mutta jos ei hän he me minä tämä "
                  "see nad aga kui "
                  "ta tas un bet ja ne viņš šis tai ir jei jis jie mes bu o ve ama eğer onlar "
                  "biz ben şu bir",
                  "a az és hogy ja että see ja et un ka ir kad ve bir bu ile için de da"},
    SentenceTable{
        "ro", kPlainSentences,
        "dl dna d-na d-l dr prof ing gen col lt cpt sf av acad conf lect ex d.ex ș.a.m.d cf adj "
        "min",
        "nr art alin pag p fig tab cap vol tel lit",
        "s.a s.r.l ian feb apr iun iul aug sept oct nov dec str bd mil mld î.hr d.hr jud",
        "etc ș.a",
        "acest această acesta el ea ei ele noi voi eu tu cine ce unde când cum de dar și sau "
        "însă dacă "
        "deși în la pe cu din pentru prin după înainte fără despre nu da un o toți mulți fiecare "
        "este "
        "sunt era a au astăzi ieri",
        "de la pe cu din în și sau pentru prin un o nu să se este sunt care ce că foarte mai"},
    SentenceTable{"ru", kPlainSentences, "в.ч в.т.ч т.н соотв зам адм соч лейт п-к", "им.п пп ср",
                  "а.с в.с гр жит чел сут мин сек р.х н.э до.н.э мкр ш кг га ц т куб мес нед", "",
                  "он она оно они мы вы я ты его её ее их наш мой это этот эта эти тот та те то "
                  "кто что где когда "
                  "как почему зачем какой который но а и или однако если хотя потому поэтому так "
                  "также тоже в во "
                  "на по из от до за под над при с со у к ко о об для без через между после "
                  "перед во время не ни "
                  "нет да уже ещё еще только все всё многие некоторые каждый другой был была "
                  "было были есть будет "
                  "сегодня вчера завтра теперь сейчас затем потом здесь там тогда кроме среди "
                  "согласно несмотря "
                  "во-первых впрочем наконец между тем причём причем при",
                  "в во на по из от до за под над при с со у к ко о об для без через между и или "
                  "а но что чтобы "
                  "как не ни его её их этот эта эти который которая которые очень более"},
    SentenceTable{"uk", kPlainSentences, "т.зв напр проф акад св вул бульв просп див заст",
                  "стор с рис табл розд гл ч п пп ст кн тел №",
                  "р рр ст грн крб обл смт м с хв год сек н.е до.н.е тис млн млрд ім січ квіт "
                  "жовт груд чол",
                  "ін т.п т.д т.ін км",
                  "він вона воно вони ми ви я ти його її їх наш мій це цей ця ці той та ті то "
                  "хто що де коли як "
                  "чому який але а і й або проте однак якщо хоча тому так також теж в у на по з "
                  "із зі від до за "
                  "під над при про для без через між після перед під час не ні так вже ще тільки "
                  "лише всі багато "
                  "деякі кожен інший був була було були є буде сьогодні вчора завтра тепер зараз "
                  "потім тут там "
                  "тоді крім серед згідно попри втім нарешті",
                  "в у на по з із зі від до за під над при про для без через між і й та або а "
                  "але що щоб як не "
                  "його її їх цей ця ці який яка які дуже більш"},
    SentenceTable{"be", kPlainSentences, "напр праф акад св вул бульв гл",
                  "стар с мал табл разд гл ч п пп арт кн тэл №",
                  "г гг р рр ст руб вобл п м в гадз хв сек н.э да.н.э тыс млн млрд студз крас "
                  "траўн чэрв кастр снеж чал",
                  "інш г.д т.п г.зн км",
                  "ён яна яно яны мы вы я ты яго яе іх наш мой гэта гэты гэтая гэтыя той тая тыя "
                  "то хто што дзе "
                  "калі як чаму які але а і ці або аднак хаця таму так таксама ў у на па з са ад "
                  "да за пад над "
                  "пры для без праз паміж пасля перад падчас не ні так ужо яшчэ толькі ўсе шмат "
                  "некаторыя кожны "
                  "іншы быў была было былі ёсць будзе сёння ўчора заўтра цяпер зараз потым тут "
                  "там тады акрамя",
                  "ў у на па з са ад да за пад над пры для без праз паміж і ці або а але што каб "
                  "як не яго яе іх "
                  "гэты гэтая гэтыя які якая якія вельмі"},
    SentenceTable{
        "bg mk", kPlainSentences,
        "проф доц инж ген полк св пл ул бул г-н г-жа д-р т.нар т.н напр ок бр кв чл ал с.г т.г",
        "стр с чл ал т бр фиг табл гл тел №",
        "г гг в вв м ст лв ст.лв н.е пр.н.е млн млрд хил ян февр апр авг септ окт ноем дек т.г",
        "др т.н и.т.н км",
        "той тя то те ние вие аз ти неговият нейният това този тази тези онзи кой какво къде "
        "кога как "
        "защо който но а и или обаче ако макар защото затова така също в във на по от до за под "
        "над "
        "при с със у към о без през между след преди по време не да вече още само всички много "
        "някои "
        "всеки друг беше е са ще днес вчера утре сега после тук там тогава",
        "в във на по от до за под над при с със към без през между и или а но че да се не е са "
        "ще "
        "който която които много по-"},
    SentenceTable{"kk ky", kPlainSentences, "т.б қ ж ғ т.с.с см мыс проф акад", "б бет №",
                  "ж жж ғ тг мың млн млрд", "т.б т.с.с",
                  "ол олар біз сіз мен сен бұл осы сол кім не қайда қашан қалай бірақ және егер",
                  "және мен бен пен үшін де да"},
    SentenceTable{"el", kGreekMarks, "κ κα κος κ.κ δρ καθ π.χ δηλ βλ αρ στρ αντιστρ αγ λεωφ οδ",
                  "αρ σελ σ κεφ εικ τηλ παρ", "α.ε ε.π.ε μ.μ π.μ π.χ μ.χ εκ χιλ ιαν φεβ",
                  "κ.λπ κλπ κ.ά κτλ κ.τ.λ",
                  "ο η το οι τα τον την του της αυτός αυτή αυτό εμείς εσείς εγώ ποιος τι πού "
                  "πότε πώς γιατί "
                  "αλλά και ή όμως αν στο στη στην σε με από για χωρίς μετά πριν δεν θα να τις",
                  "ο η το οι τα τον την του της και ή σε με από για να θα δεν που"},
    SentenceTable{"hy", kArmenianMarks, "", "", "", "", "", ""}};

}  // namespace

std::span<const SentenceTable> eastern_tables() { return kEasternTables; }

}  // namespace core
