// A few sentences in each of many languages, about the same bridge: for tests of encodings.
#pragma once

#include <array>
#include <string_view>

namespace tests {

struct LanguageSample {
  std::string_view language;  ///< BCP 47.
  std::string_view text;
};

inline constexpr std::array kLanguageSamples = {
    LanguageSample{
        "ru",
        "Мэр города обещал, что мост откроют до зимы. Жители ему не верят: ещё в прошлом "
        "году он говорил то же самое. Подрядчик считает, что работы закончатся не раньше "
        "июня.\n"},
    LanguageSample{"uk",
                   "Мер міста обіцяв, що міст відкриють до зими. Її мешканці йому не вірять: ще "
                   "торік він казав те саме. Підрядник вважає, що роботи закінчаться не раніше "
                   "червня, а ґрунт іще їде.\n"},
    LanguageSample{
        "be",
        "Мэр горада абяцаў, што мост адкрыюць да зімы. Жыхары яму не вераць: яшчэ летась "
        "ён казаў тое самае. Падрадчык лічыць, што работы скончацца не раней за чэрвень.\n"},
    LanguageSample{"bg",
                   "Кметът на града обеща, че мостът ще бъде открит преди зимата. Жителите не му "
                   "вярват: още миналата година той каза същото. Според фирмата работата няма да "
                   "свърши преди юни.\n"},
    LanguageSample{"sr",
                   "Градоначелник је обећао да ће мост бити отворен пре зиме. Људи му не верују: "
                   "још прошле године рекао је исто. Извођач сматра да радови неће бити завршени "
                   "пре јуна.\n"},
    LanguageSample{
        "mk",
        "Градоначалникот вети дека мостот ќе биде отворен пред зимата. Жителите не му "
        "веруваат: уште минатата година го рече истото. Фирмата смета дека работата нема "
        "да заврши пред јуни, а луѓето чекаат.\n"},
    LanguageSample{
        "cs",
        "Starosta slíbil, že most otevřou ještě před zimou. Lidé mu nevěří: už loni říkal "
        "totéž. Podle stavební firmy práce neskončí dříve než v červnu, protože řeka je "
        "příliš vysoká.\n"},
    LanguageSample{"sk",
                   "Primátor sľúbil, že most otvoria ešte pred zimou. Ľudia mu neveria: už vlani "
                   "hovoril to isté. Podľa stavebnej firmy sa práce neskončia skôr ako v júni, "
                   "pretože rieka je príliš vysoká.\n"},
    LanguageSample{
        "pl",
        "Burmistrz obiecał, że most zostanie otwarty przed zimą. Mieszkańcy mu nie wierzą: "
        "już w zeszłym roku mówił to samo. Według firmy prace nie skończą się wcześniej "
        "niż w czerwcu, bo rzeka jest zbyt wysoka.\n"},
    LanguageSample{"hu",
                   "A polgármester megígérte, hogy a hidat még a tél előtt megnyitják. A lakók nem "
                   "hisznek neki: már tavaly is ezt mondta. A cég szerint a munka nem fejeződik be "
                   "június előtt, mert a folyó túl magas, és kevés a gyűlés előtti idő.\n"},
    LanguageSample{
        "sl",
        "Župan je obljubil, da bodo most odprli še pred zimo. Prebivalci mu ne verjamejo: "
        "že lani je govoril isto. Podjetje meni, da se dela ne bodo končala pred junijem, "
        "ker je reka previsoka za težke stroje.\n"},
    LanguageSample{"hr",
                   "Gradonačelnik je obećao da će most biti otvoren prije zime. Građani mu ne "
                   "vjeruju: još prošle godine rekao je isto. Izvođač smatra da radovi neće biti "
                   "završeni prije lipnja jer je rijeka previše široka.\n"},
    LanguageSample{"lt",
                   "Meras pažadėjo, kad tiltas bus atidarytas dar prieš žiemą. Gyventojai juo "
                   "netiki: jau pernai jis sakė tą patį. Įmonė mano, kad darbai nebus baigti "
                   "anksčiau nei birželį, nes upė per aukšta.\n"},
    LanguageSample{
        "lv",
        "Mērs solīja, ka tiltu atvērs vēl pirms ziemas. Iedzīvotāji viņam netic: jau "
        "pērn viņš teica to pašu. Uzņēmums uzskata, ka darbi nebeigsies agrāk kā jūnijā, "
        "jo upe ir pārāk augsta.\n"},
    LanguageSample{
        "et",
        "Linnapea lubas, et sild avatakse enne talve. Elanikud teda ei usu: juba eelmisel "
        "aastal ütles ta sedasama. Ettevõtte sõnul ei lõpe tööd enne juunit, sest jõgi on "
        "liiga kõrge ja külm.\n"},
    LanguageSample{"fr",
                   "Le maire a promis que le pont serait ouvert avant l'hiver. Les habitants n'y "
                   "croient guère : déjà l'année dernière, il répétait la même chose. À en croire "
                   "l'entreprise, les travaux ne s'achèveront pas avant février.\n"},
    LanguageSample{
        "de",
        "Der Bürgermeister versprach, die Brücke werde noch vor dem Winter eröffnet. Die "
        "Einwohner glauben ihm nicht: Schon im vorigen Jahr hörten sie dasselbe. Die "
        "Firma hält Juni für möglich, früher müsse man größere Maschinen haben.\n"},
    LanguageSample{"es",
                   "El alcalde prometió que el puente se abrirá antes del invierno. Los vecinos no "
                   "le creen: el año pasado ya decía lo mismo. Según la compañía, las obras no "
                   "terminarán mañana ni pasado, quizá en junio próximo.\n"},
    LanguageSample{
        "pt",
        "O presidente da câmara prometeu que a ponte será aberta antes do inverno. Os "
        "habitantes não acreditam: já no ano passado dizia o mesmo. Segundo a empresa, as "
        "obras não terão fim antes de junho, pois a água está alta e há licenças.\n"},
    LanguageSample{
        "sv",
        "Borgmästaren lovade att bron ska öppnas före vintern. Invånarna tror honom inte: "
        "redan i fjol sade han samma sak. Enligt företaget blir arbetet inte färdigt före "
        "juni, eftersom ån är för hög.\n"},
    LanguageSample{"da",
                   "Borgmesteren lovede, at broen åbner før vinteren. Beboerne tror ham ikke: "
                   "allerede sidste år sagde han det samme. Ifølge firmaet bliver arbejdet ikke "
                   "færdigt før juni, fordi åen står for højt.\n"},
    LanguageSample{
        "fi",
        "Pormestari lupasi, että silta avataan ennen talvea. Asukkaat eivät usko häntä: "
        "jo viime vuonna hän sanoi samaa. Yhtiön mukaan työt eivät pääty ennen kesäkuuta, "
        "sillä joki on liian korkealla.\n"},
    LanguageSample{
        "tr",
        "Belediye başkanı köprünün kıştan önce açılacağına söz verdi. Halk ona "
        "inanmıyor: geçen yıl da aynı şeyi söylemişti. Şirkete göre işler hazirandan önce "
        "bitmeyecek, çünkü ırmak çok yüksek.\n"},
    LanguageSample{
        "el",
        "Ο δήμαρχος υποσχέθηκε ότι η γέφυρα θα ανοίξει πριν από τον χειμώνα. Οι κάτοικοι "
        "δεν τον πιστεύουν: ήδη πέρυσι έλεγε το ίδιο. Η εταιρεία θεωρεί ότι τα έργα δεν "
        "θα τελειώσουν πριν από τον Ιούνιο.\n"},
    LanguageSample{"he",
                   "ראש העיר הבטיח שהגשר ייפתח לפני החורף. התושבים אינם מאמינים לו: כבר בשנה "
                   "שעברה אמר את אותו הדבר. לפי החברה העבודות לא יסתיימו לפני יוני.\n"},
    LanguageSample{
        "ar",
        "وعد رئيس البلدية بأن الجسر سيفتح قبل الشتاء. السكان لا يصدقونه: ففي العام الماضي "
        "قال الشيء نفسه. وترى الشركة أن الأعمال لن تنتهي قبل شهر يونيو لأن النهر مرتفع "
        "جدا.\n"},
    LanguageSample{"th",
                   "นายกเทศมนตรีสัญญาว่าสะพานจะเปิดก่อนฤดูหนาว แต่ชาวบ้านไม่เชื่อ เพราะปีที่แล้วเขาก็พูดอย่างเดียวกัน "
                   "บริษัทเห็นว่างานจะไม่เสร็จก่อนเดือนมิถุนายน\n"},
    LanguageSample{
        "zh",
        "市长承诺大桥将在冬天之前开通。居民不相信他，因为去年他也说过同样的话。公司认为，"
        "工程在六月之前不会结束，因为河水太高。\n"},
    LanguageSample{
        "zh-Hant",
        "市長承諾大橋將在冬天之前開通。居民不相信他，因為去年他也說過同樣的話。公司認為，"
        "工程在六月之前不會結束，因為河水太高。\n"},
    LanguageSample{
        "ja",
        "市長は、橋は冬の前に開通すると約束した。住民は信じていない。去年も同じことを言って"
        "いたからだ。会社によれば、工事は六月より前には終わらないという。\n"},
    LanguageSample{
        "ko",
        "시장은 다리가 겨울 전에 열릴 것이라고 약속했다. 주민들은 믿지 않는다. 작년에도 같은 말을 "
        "했기 때문이다. 회사는 공사가 유월 전에는 끝나지 않을 것이라고 본다.\n"},
};

}  // namespace tests
