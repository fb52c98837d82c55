// Languages that are written in Latin letters and lie west of the Oder, and Italian.
#include <array>

#include "core/structure/sentence_tables.h"

namespace core {

const SentenceTable& shared_latin() {
  static constexpr SentenceTable kShared = {
      "",
      kPlainSentences,
      "mr mrs ms messrs mme mlle mgr dr drs prof profs rev hon gen col lt capt cpt cmdr cdr adm "
      "maj "
      "brig sgt cpl pvt gov sen rep reps sens pres amb insp supt det esq fr sr.a ph.dr mudr judr "
      "rndr "
      "ing arch vs cf viz e.g i.e ca approx incl excl resp transl ed eds "
      "ltn hr",
      "no nos nr nrs n° nº № p pp pg pgs art arts fig figs vol vols ch chap chs sec sect para "
      "paras "
      "par tab eq eqs ex app cap tel ext fax cra nº.s vs ver v op lit abs bd kap § r.n",
      "inc ltd corp co cos llc plc bros gmbh s.a s.p.a s.r.l s.r.o a.s a.g n.v b.v k.s u.s u.k u.n "
      "e.u "
      "jr sr ph.d m.d b.a m.a d.c a.m p.m a.d b.c st ave blvd rd mt ft dept univ assn dist est "
      "gov.t "
      "Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri",
      "etc km kg cm mm hrs mins secs lbs oz",
      "",
      ""};
  return kShared;
}

namespace {

constexpr std::array kWesternTables = {
    SentenceTable{
        "en", kPlainSentences, "atty supt msgr gens cols pfc spc rt sgts pt viz ald comdr hosp mfg",
        "para cl",
        "Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ken Ky La Md Mich Minn Miss Mo "
        "Mont Neb Nebr Nev Okla Ont Ore Penn Penna Que Sask Tenn Tex Va Vt Wash Wis Wisc Wyo Mar "
        "Sat Sun ct ln pl plz hwy terr sq bldg apt mfr min yr yrs ibid op.cit cit al n.b p.s "
        "r.i.p a.k.a b.s c.e b.c.e a.m p.m e.s.t g.m.t",
        "",
        "the a an this that these those he she it they we you i his her its their our my your "
        "there "
        "here who whom whose what when where why how which and but or nor so yet if as at in on "
        "for "
        "from to with by of into onto upon after before during since while although though "
        "because "
        "however meanwhile moreover nevertheless nonetheless then thus therefore hence instead "
        "now "
        "still also only even not no yes some many most few several all both each every everyone "
        "nobody nothing another other others either neither did does do is are was were can "
        "could "
        "will would should may might must shall has have had let please just once until unless "
        "despite according about over under between among amid against across along around "
        "behind "
        "beyond without within through throughout perhaps maybe indeed finally first second "
        "later "
        "earlier today yesterday tomorrow more less such one two it’s it's that’s that's he’s "
        "he's "
        "there’s there's i’m i'm don’t don't",
        "the a an of in on at to for from with by and or but nor that which who whose as than "
        "into "
        "over under between about against his her its their our my your is are was were be been "
        "will would could should may might can not has have had this these those if when while"},
    SentenceTable{
        "de", kOrdinals,
        "z.b d.h u.a i.d.r z.t z.z z.zt u.u i.a i.v o.ä v.a d.i s.o s.u m.e bzw bzgl evtl ggf "
        "vgl sog "
        "hrsg dipl dipl.-ing fr hrn jun sen kath ev ehem gem geb gest inkl exkl insb insbes jew "
        "mind ca zzgl abzgl betr lt div phil med rer nat jur habil hl frhr gebr ges verw stellv "
        "wiss dt engl franz amerik russ ital span lat griech österr schweiz europ intern allg "
        "bes "
        "entspr urspr wg o.g u.ä.m i.h.v i.s.v z.hd z.hdn zw rd u.v fa",
        "s bd bde nr abs art aufl jg kap abb tab anm rn rdnr ziff lit hs tel anl bl zif",
        "jr str pl a.d a.m i.r e.v a.o gmbh co kg ag std min sek mio mrd tsd jh jhd jhdt n.chr "
        "v.chr okt dez jän febr aug sept nov Mo Di Mi Do Fr Sa So chr",
        "usw usf u.s.w u.a.m u.v.m u.ä o.ä etc dgl u.dgl",
        "der die das den dem des ein eine einen einem einer er sie es wir ihr ich du man dies "
        "diese "
        "dieser dieses diesem diesen jener jene jedoch aber und oder denn doch so nun dann "
        "danach "
        "da dort hier wenn weil obwohl nachdem bevor während im in an am auf aus bei beim mit "
        "nach "
        "von vom vor zu zum zur für gegen über unter um durch ohne seit wie was wer wo wann "
        "warum "
        "welche auch nur noch schon sein seine seiner ihre unser mein nicht kein keine alle "
        "alles "
        "viele einige mehrere zudem außerdem allerdings dennoch trotzdem heute gestern morgen "
        "schließlich deshalb daher dabei damit dafür haben hat ist sind war waren wird werden "
        "kann",
        "der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus "
        "bei "
        "mit nach von vom vor zu zum zur für gegen über unter um durch ohne seit wie als dass ob "
        "sein seine seiner ihre ihrer ihrem nicht auch sehr möglichst sowie"},
    SentenceTable{"fr", kPlainSentences,
                  "m mm mme mmes mlle mlles mgr me dr pr st ste sts stes cf env p.ex c.-à-d "
                  "c.à.d ed éd coll "
                  "trad av apr ap gal cdt cne",
                  "art chap fig n° p pp t vol al tél §",
                  "janv févr avr juil sept oct nov déc boul bd av pl s.a s.a.r.l r.f", "etc",
                  "le la les l’ l' un une des du de ce cet cette ces il elle ils elles on nous "
                  "vous je j’ j' tu "
                  "mon ma mes son sa ses leur leurs notre nos votre vos qui que quoi quand où "
                  "comment pourquoi "
                  "quel quelle mais et ou donc or ni car si comme dans en au aux à par pour sur "
                  "sous avec sans "
                  "chez vers après avant depuis pendant selon malgré entre contre cependant "
                  "toutefois pourtant "
                  "ainsi alors puis enfin ensuite aussi encore ne c’est c'est ici là tout tous "
                  "toutes plusieurs "
                  "aujourd’hui aujourd'hui hier demain",
                  "le la les un une des du de d’ à au aux et ou en dans par pour sur sous avec "
                  "sans que qui ne "
                  "pas ce cette ces son sa ses leur leurs est sont très plus"},
    SentenceTable{
        "es", kPlainSentences,
        "sr sra srta srtas sres sras d dª dña dr dra dres lic ing arq prof profa gral cap cnel "
        "tte "
        "sgto almte mons fr pbro excmo excma ilmo ilma sto sta ntra hno hna atte p.ej p.e ej "
        "entlo "
        "admón admon admin prov av avda ctra cta crnl mtro mtra lcdo lcda diplo",
        "núm num no nº art arts pág págs pag cap fig tel teléf ext vol tomo párr párrf apdo inc "
        "c "
        "cra",
        "ee.uu ee uu ff.aa rr.hh ss.mm s.a s.l s.a.c s.r.l c.v cía cia ltda hnos dpto depto d.c "
        "a.c "
        "d.f ene feb abr may jun jul ago sept set oct nov dic hs h km.h ud uds vd vds",
        "etc",
        "el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella "
        "él "
        "ella ellos ellas nosotros usted ustedes yo tú su sus mi mis nuestro nuestra que quien "
        "quién "
        "qué cuál cuándo dónde cómo por para pero y e o u ni si no sí como cuando donde aunque "
        "mientras en de del al a con sin sobre entre desde hasta hacia según tras durante ante "
        "contra además también sin embargo entonces luego así ahora ya aún todavía todo todos "
        "toda "
        "todas muchos muchas algunos algunas cada otro otra hay es son fue hoy ayer mañana se le "
        "después antes",
        "el la los las lo un una unos unas de del al a y e o en con sin por para sobre entre "
        "desde "
        "hasta según que se su sus mi no muy más como este esta es son fue"},
    SentenceTable{
        "it", kVowelEnds,
        "sig sigg sig.ra sig.na sig.re sigra signa dott dott.ssa dottssa dr prof prof.ssa "
        "profssa ing "
        "avv arch geom rag on gen col cap ten brig mons s ss egr gent gent.mo gent.ma spett "
        "ill.mo cav comm p.es ad.es cfr v dir amm",
        "art artt n nn num pag pagg p pp cap vol fig tab tel par co all sez",
        "s.p.a spa s.r.l srl s.n.c s.a.s c.so v.le p.zza st d.c a.c gen feb apr mag giu lug ago "
        "set sett ott nov dic ecc.to",
        "ecc etc",
        "il lo la i gli le l’ l' un uno una questo questa questi queste quello quella quelli "
        "egli ella "
        "lui lei esso essa loro noi voi io tu si ci che chi cosa quando dove come perché quale "
        "ma e "
        "ed o oppure però se non in di del della dei delle da dal dalla a al alla con per su sul "
        "sulla tra fra dopo prima durante secondo poi quindi allora così ora anche ancora già "
        "solo "
        "tutto tutti tutte molti molte alcuni alcune ogni altro altra è sono era ha hanno oggi "
        "ieri "
        "domani mi ti suo sua suoi nostro inoltre tuttavia infatti mentre",
        "il lo la i gli le un uno una di del dello della dei degli delle da dal dalla a al alla "
        "e ed "
        "o in nel nella con per su sul sulla tra fra che non si è sono più molto come suo sua"},
    SentenceTable{"pt", kPlainSentences,
                  "sr sra srs sras srta dr dra drs eng engª prof profª profa d exmo exma gen cel "
                  "cap maj ten "
                  "pe p.ex v.g min",
                  "n nº núm art arts pág págs cap fig tel vol inc",
                  "s.a ltda cia av jan fev abr mai jun jul ago set out nov dez a.c d.c e.u.a eua",
                  "etc",
                  "o a os as um uma uns umas este esta esse essa isto isso aquele ele ela eles "
                  "elas nós eu seu "
                  "sua seus que quem quando onde como por para mas e ou se não sim em no na nos "
                  "nas de do da "
                  "dos das com sem sobre entre até segundo após durante além também porém então "
                  "depois agora "
                  "ainda já todo todos muitos alguns cada outro há é são foi hoje ontem amanhã "
                  "embora enquanto",
                  "o a os as um uma de do da dos das em no na nos nas com sem por para sobre "
                  "entre e ou que se "
                  "não seu sua mais muito é são foi ao à"},
    SentenceTable{
        "nl", kPlainSentences,
        "dhr mevr mw mej dr drs ir ing mr prof ds gen kol kap lt st d.w.z m.a.w o.a m.b.t t.o.v "
        "i.p.v "
        "b.v bijv bv enz.v t.a.v m.i t/m ca evt resp incl excl afk aanw bez vnw bijw zn ww",
        "nr nrs art blz p pag hfst fig afb tel bijl vol lid",
        "n.v b.v v.o.f a.s v.s jan feb mrt apr jun jul aug sep sept okt nov dec str jl mln mld",
        "enz etc e.d e.a",
        "de het een dit deze dat die hij zij ze we wij ik jij je u hun haar zijn er hier daar "
        "wie wat "
        "waar wanneer waarom hoe welke maar en of want dus als toen nu dan ook nog in op aan bij "
        "met "
        "van voor naar uit over onder tegen tijdens volgens na sinds tot om zonder door toch "
        "echter "
        "daarom bovendien niet geen alle veel sommige elke is was zijn waren heeft vandaag "
        "gisteren",
        "de het een van in op aan bij met voor naar uit over onder tegen en of dat die te om als "
        "door "
        "zijn haar hun niet ook zeer is was"},
    SentenceTable{
        "da", kOrdinals,
        "hr fr frk dr prof gen ltn kapt adj f.eks fx bl.a dvs d.v.s evt ca mht m.h.t vedr inkl "
        "ekskl "
        "jf jfr hhv st alm red kgl skt sml cand stud mag dir adm",
        "nr art s § kap fig tlf stk pkt bd vol",
        "a/s aps kl jan feb mar apr jun jul aug sept okt nov dec mio mia kr pct jr sr co",
        "osv m.m m.fl mv m.v etc o.l og.l",
        "den det de en et denne dette disse han hun vi i jeg du man der her hvad hvem hvor "
        "hvordan "
        "hvorfor hvornår hvis men og eller for så da når som at i på til med af fra om ved efter "
        "før "
        "under over mod uden siden mens dog også kun ikke ingen alle mange nogle hver er var har "
        "kan "
        "vil skal blev hans hendes deres vores min derfor desuden nu i dag",
        "den det de en et og eller i på til med af fra om ved efter før under over mod uden som "
        "at "
        "der er var har ikke meget sin sit sine"},
    SentenceTable{"sv", kPlainSentences,
                  "hr fr frk dr prof gen kapt t.ex d.v.s dvs bl.a s.k f.d m.h.t p.g.a pga fr.o.m "
                  "t.o.m ca resp "
                  "inkl exkl jfr jmf st ev äv eg",
                  "nr s sid kap fig tel vol mom",
                  "ab kl jan feb mar apr jun jul aug sept okt nov dec milj mdr kr jr",
                  "osv m.m m.fl mm mfl etc o.d",
                  "den det de en ett denna detta dessa han hon vi ni jag du man där här vad vem "
                  "var hur varför "
                  "när om men och eller för så då som att i på till med av från vid efter före "
                  "under över mot "
                  "utan sedan medan dock också bara inte ingen alla många några varje är var har "
                  "kan ska blev "
                  "hans hennes deras vår min därför dessutom nu",
                  "den det de en ett och eller i på till med av från om vid efter före under "
                  "över mot utan som "
                  "att är var har inte mycket sin sitt sina"},
    SentenceTable{"no nb nn", kOrdinals,
                  "hr fr frk dr prof gen kapt f.eks bl.a dvs d.v.s evt ca mht m.h.t vedr inkl "
                  "ekskl jf st alm "
                  "red kgl",
                  "nr s kap fig tlf art",
                  "as a/s kl jan feb mar apr jun jul aug sept okt nov des mill mrd kr jr",
                  "osv m.m m.fl mv etc o.l",
                  "den det de en et ei denne dette disse han hun vi jeg du man der her hva hvem "
                  "hvor hvordan "
                  "hvorfor når hvis men og eller for så da som at i på til med av fra om ved "
                  "etter før under "
                  "over mot uten siden mens også bare ikke ingen alle mange noen hver er var har "
                  "kan vil skal "
                  "ble hans hennes deres vår min derfor dessuten nå",
                  "den det de en et og eller i på til med av fra om ved etter før under over mot "
                  "uten som at "
                  "er var har ikke svært sin sitt sine"}};

}  // namespace

std::span<const SentenceTable> western_tables() { return kWesternTables; }

}  // namespace core
