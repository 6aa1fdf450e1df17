"""Turkish words of what only looks like danger, and fixed turns of phrase that the rules name."""

TURNS = {
    "TR_CAUSE": """gülmekten | gülmeden | gülerken | sıcaktan | soğuktan | açlıktan | susuzluktan | yorgunluktan
        | uykusuzluktan | sıkıntıdan | can sıkıntısından | utançtan | utancımdan | utancından | utanmaktan
        | meraktan | merakımdan | heyecandan | heyecanımdan | korkudan | aşkından | aşktan | özlemden | özlemekten
        | hasretinden | sevinçten | mutluluktan | kahkahadan | stresten | kıskançlıktan | sinirden | öfkeden
        | beklemekten | çalışmaktan | ders çalışmaktan | yürümekten | koşmaktan | pahalılıktan | dedikodudan
        | bürokrasiden | kuyrukta beklemekten | yemekten | tokluktan | nemden | rezillikten | komiklikten
        | tatlılıktan | güzellikten | gurbetten""",
    "TR_THING": """telefon* | telefonumun | şarj* | şarjım* | pil* | pili | batarya* | laptop* | bilgisayar*
        | internet* | modem* | wifi* | site | sitesi* | uygulama* | bitki* | çiçek* | çiçekler* | fesleğen*
        | saksı* | domates* | balık* | tavuk* | kurban* | koyun* | kuzu* | sinek* | sivrisinek* | hamam böce*
        | böcek* | fare | fareler* | fareyi | karınca* | hamsi* | istavrit* | av | avda | avlan* | kuş avı*
        | tavşan* | araba* motor* | motor | motoru | aküsü* | akü | ellerim | ayaklarım | belim | bacaklarım
        | sırtım | dizlerim | hücre* öl* | dil | diller | lehçe*""",
    "TR_EVERYDAY": """kurs* | ders* | sınav* | ödev* | sunum* | artikel* | gramer* | almanca* | ingilizce*
        | fransızca* | hollandaca* | isveççe* | kira | kiralar | fatura* | fiyat* | zam | trafik | kuyruk
        | bürokrasi | evrak* | mesai | vardiya | patron* | şef* | nem | sıcak | soğuk | bavul | merdiven*
        | antrenman* | spor | koşu | diyet* | oruç* | acı biber* | baharat* | yemek* | çorba* | börek* | tatlı*
        | rejim* yapıyorum | maç* | tavla* | okey* | satranç* | kedi* | ev sahibi* | aşçı* | kahve* | sigara*
        | kilo* | trende klima* | klima* | müzik* | matkap* | işyeri* stres | hakem* | kaleci* | rakip* | mesai*
        | mesailer* | tezim | formlar | dilekçe* | sıcaklar""",
    "TR_POLITICAL": """adalet* | hukuk* | demokrasi* | özgürlük* | üniversite* | basın* | medya* | gerçeğ*
        | hakikat* | hakikati | umut | umudu | umudumuz* | umudumuzu | vicdan* | ülke | ülkeyi | ülkemiz*
        | memleketi | cumhuriyet* | laik* | sandı* | sandığ* | dilimizi | dilini | kültür* | sanat* | tiyatroyu
        | şehri | şehir* | kenti | doğa* | orman* | dere* | nehri | gençliğ* | kuşağ* | nesli | barış* | akademi*
        | gazetecili* | sendika* | anayasa* | meclis* | hafıza* | hafızayı | fikir | fikirler | düşünce özgür*
        | direniş* | devrim* | şehitler* ölmez | slogan* | pankart* | vatan bölünmez | ekonomi* | ekonomiyi
        | esnaf*""",
    "TR_KILLED": """=öldürdü | öldürdü* | öldürüyor | öldürüyorlar | öldürüldü | öldürecek | öldürmek
        | öldürdüler | öldü | oldü | ölmez | olmez | ölüyor | ölüyorum | ölüyoruz | öldük | öldüm | olduk | oldum
        | ölmek üzere* | ölmek üzereyim | ölecek* | öleceğim | ölecem | ölücem | ölcem | öleceğiz | ölmüş*
        | ölürüm | ölürsün | ölürüz | gömdü* | gömüyor* | astılar | boğdu* | boğuyor* | katletti* | katledi*
        | katil* | geberdim | geberiyorum | geberdik | geberecem | gebereceğim | ölmüşüm | gebertti | canım çıktı
        | bittim | ölsem | öleyim | ölür müsün""",
    "TR_WHERE": """burada | burda | orada | bu ülkede | bu şehirde | bu kampta | bu köyde | bu mahallede
        | bu binada | bu odada | türkiye'de | almanya'da | avrupa'da | yunanistan'da | memlekette | kampta
        | yurtta | şehirde | şehrinde | köyde | o ülkede | o evde | bu dairede""",
    "TR_APPOINTMENT": """randevu* | görüşmeye | seans* | derse | kursa | toplantı* | tercüman* | izinli* | tatil*
        | izinde | şehir dışında | işe | işte | mesaide | ödev* | taşın* | koli* | sınav* | okul | proje* | kurs*
        | ramazan* | tadilat* | kira kontrat* | indirim* | kampanya* | dizi* | sezon*""",
    "TR_DOSE": """doktorun yazdığı | doktorun dediği | reçete* | eczane* | sabah mı | akşam mı | tok karnına
        | aç karnına | dozu | dozunu | doz atla* | unuttum | ağrı kesici | antibiyotik* | vitamin* | yan etki*
        | günde bir | günde iki | düzenli | tansiyon* | grip* | kontrol* | haftalık kutu* | pazar kutusu""",
    "TR_ONE_DOSE": """bir tane | bir hap içtim | bir tablet | yarım tablet | yarım hap | ilacımı içtim
        | ilacımı aldım""",
    "TR_COOKING": """yemek yap* | yemek pişir* | soğan* | patates* | domates* | salata* | ekmek kes* | ekmek*
        | kurban* | kasap* | et doğra* | doğra* | börek* | çorba* | karpuz* | mutfakta | ocakta çorba
        | ocakta yemek | çay demle* | pişir* | tıraş ol* | sakal* | bıyık* | kamp ocağı | çamaşır* as* | perde as*
        | paket* açarken | maket yap*""",
    "TR_ACCIDENT": """yanlışlıkla | kazara | kaza ile | fırın* | ütü yaparken | tıraş* | saçımı kestim
        | saçlarımı kestim | sakal* | kağıt kesti | pansuman* | fırından | tezgah* | soğan | elma | ekmek
        | cam kes* | bahçe* | iş yerinde | işte | makine* | yara bandı | düştüm | düşünce""",
    "TR_NOSE": "burnum* | burun kan* | adet* | regl* | diş* | emar | kan tahlil* | kan verdim",
    "TR_DREAM": "rüya* | rüyamda | kabus* | kâbus* | uyandım | uyanınca",
    "TR_DELIVERY": """kargo* | kurye* | postacı* | tesisatçı* | tamirci* | itfaiye* | çilingir* | taşınma*
        | nakliye* | arkadaşlar* kapıda | misafir* | sürpriz* | çocuklar top""",
    "TR_THINGS_PACKED": """haftalık | ilaç takvimi | unutmamak için | kutularına | anneannem* | bavula | bavulu
        | koli* | çamaşır | salıncak* | hamak* | bahçe* | çadır*
        | kutuya dizdim | eczacı* | pazartesiden pazar*""",
    "TR_WEIGH": """yeter diye | yeter mi | yeterli olur | kaç tanesi yeter | kaç tane yeter* | kaçı yeter*
        | kaç tane lazım | kaç tanesi öldür* | kaç tane öldür* | kaç tanesi | acısız | ağrısız | acı verir mi
        | acır mı | acı çekmeden | hemen ölür* | hemen biter | kesin sonuç* | garanti olan | ölümcül doz*
        | öldürücü doz* | kaçıncı kattan | kaç metre* | yüksekliğini | yüksekliği yeter* | yeterince yüksek*
        | hesaplıyorum | hesap ediyorum | hesapladım | tartıyorum | ölçüyorum | ölçtüm | araştırıyorum
        | araştırdım | okuyorum geceleri | biriktiriyorum | biriktirdim | biriktirmeye* | saklıyorum bir kenar*
        | kenara ayırıyorum | stokluyorum | hangisi daha* | hangisi kolay* | mi olsa | nasıl yapacağım*
        | nasıl yapsam* | yöntem* | en kolay yol* | ne kadar sürer* | kaç dakika sür* | taşır mı | beni taşır
        | kilomu taşır | seçtim | yerini seçtim | yeri seçtim | keşfe gittim | baktım kaç kere | bakıyorum hep
        | daha yüksek | en yüksek | yeterince olunca | yetecek kadar | yetecek sayıya | hangisi acıtm*
        | daha çabuk | en çabuk | kesin öldür* | kurtulma ihtimali* | ölüm oranı* | ne kadarı öldür*
        | ne kadarı yeter* | doz * baktım | dozunu araştır* | hesap yapıyorum | götürür mü | dayanır mı | kopar mı
        | boğulur muyum | ölür müyüm | öldürür mü | yüzme bilmiyorum | yeter miydi | hesabını yap* | kaçıncı kat*
        | kesin olur | kesin ölür* | çok acır | yüksek bina* | yüksek binalara""",
    "TR_STEP": """metroya her * | metroda | sarı çizgi* | tren gelirken | trenler geçerken | köprüden her geç*
        | köprüden geçerken | balkona her çık* | balkona çıktığımda | yüksek bir yer* | her köprü* | peronda
        | raylara bak* | pencereye her * | arabaların önü* | direksiyon* kır* | direksiyonu""",
    "TR_TEMPTED": """tartıyorum | atlamayı | atlasam | bıraksam | adım atsam | atmayı | kırmayı | kırsam
        | hayal ediyorum | düşünüyorum | aklımdan geçiyor | çekiyor beni | beni çağırıyor | çağırıyor | az kaldı
        | geçip geçmemeyi | kendimi görüyorum | hesaplıyorum | zor tutuyorum | atlamak | bırakmak""",
    "TR_DO_IT_SURE": """her şey bitmiş olacak | her şey bitecek | her şeyi bitir* | herşey bitecek
        | bitmiş olacak | bitiyor bu iş | bitiyor | bitiriyorum | bitireceğim | bitiricem | bitircem | bitirecem
        | kurtulmuş olacağım | huzura kavuşacağım | noktayı koyuyorum | noktayı koyacağım | son bulacak
        | acım bitecek | acı bitecek | sonra sessizlik | sonrası sessizlik | sonrası yok | sonra hiçlik
        | son gecem | son günüm | son sabahım | son akşamım""",
    "TR_SOON_END": """bu gece | bu akşam | birazdan | az sonra | yarın sabah | bitiyor | bitecek | bitireceğim
        | bitiriyorum | son | artık | yapacağım | yapıcam | içeceğim | yutacağım | içicem | sıkacağım | asacağım
        | hazırım | kimse yok | yalnızım | şimdi | sabaha kadar | gece yarısı* | zamanı geldi | vakti geldi""",
    "TR_IF_I_DIE": """ben ölürsem | ben ölsem | ölürsem | =ölsem | olsem | ölürsem belki | ben yok olursam
        | ben yok olsam | yok olursam | yok olsam | ben olmazsam | ben olmasam | ortadan kalksam
        | ortadan kalkarsam | ben ortadan * | ben gitsem | ben gidersem | ben bitersem | ben aradan çıkarsam
        | ben aradan * | ben aradan çıksam | canımı versem | canımı verirsem | kendimi feda * | kendimi öldürürsem
        | kendimi öldürsem | intihar etsem | intihar edersem | canıma kıysam | canıma kıyarsam
        | ben toprağa girsem | ben toprağa girersem | ben ölünce | ölünce | ölüm haberim* | cesedim*
        | ölümü görürlerse | beni ölü bil* | öldüğümü duy* | ben geberirsem | ben gebersem | hayatta olmasam
        | ben öldükten sonra | benim ölmem* | ölmem gerek* | ben yaşamasam | yaşamazsam | aradan çekil*
        | ben çekilsem | ölümüm * sigorta* | ben ölürsem * sigorta* | beni öldürseler | beni alsalar
        | ben teslim olup öl* | benim cesedim | cesedimi * görürlerse""",
    "TR_MY_DEATH": """benim ölümüm | ölümüm | benim canım* | canım karşılığı* | canıma karşılık | benim ölmem
        | ölmem | ölmemle | benim yokluğum* | hayatıma karşılık | canımı veririm | canımı vermeye* | canımla öde*
        | canımı versem | yokluğum* | ölmek | ölümümle | ölümüm bir* | canımla | ölürsem | ölmem gerek*""",
    "TR_THEY_FREE": """rahat bırakır* | rahat bıraksınlar | rahat bırakıl* | rahat eder* | rahatlar* | bırakırlar
        | bırakır mı | bırakırlardı | serbest bırak* | serbest kal* | salarlar | salıver* | kurtulur*
        | kurtulurlar | kurtulmuş ol* | kurtarır | kurtarmış ol* | peşlerini bırak* | peşini bırak*
        | yakalarını bırak* | dosya kapan* | dosyası kapan* | dava düş* | davası düş* | dokunmazlar | uğraşmazlar
        | karışmazlar | rehin tut* | tehdit etmezler | baskı biter | baskılar biter | annem kurtul*
        | kardeşim kurtul* | eziyet biter* | güvende ol* | özgür kal* | sorgulamazlar | ellerinde koz*
        | koz kalmaz | gerek kalmaz | nedenleri kalmaz | sebepleri kalmaz | tahliye* | düşer | düşer mi | düşerdi
        | rahat ederdi* | rahat eder | huzur bulur* | rahata er* | nefes alır* | bırakırlar belki | bıraksalar
        | bırakacaklar | bırakacak | bırakılır | sigorta* | para getir* | para kalır | tazminat*
        | çocuklarıma kalır | kurtulacak* | düşecek | kapanacak | kapanır | rahatlayacak* | salacaklar
        | serbest bırakaca* | bırakacakları* | rahat bırakacakları* | kurtulacakları* | salacakları*
        | özgürlüğüne karşılık | özgürlüğü için | serbest bırakılması için | pazarlık değil""",
    "TR_VIOLENCE": """boğazını sık* | boğazını kes* | boğduğum* | boğuyorum | boğarken | öldürdüğüm* | öldürürken
        | öldürüyorum | bıçakla* | vurduğum* | vururken | vuruyorum | parçala* | ateş ettiğim* | öldürme görüntü*
        | öldürme düşünce* | öldürmek | kafasını * | yüzünü parçala* | kan | sapla* | yakıyorum | ateşe ver*
        | işkence etti* | öldürdüğümü""",
    "TR_PLAY": """maç* | oyunda | tavla* | satranç* | okey* | pişti* | turnuva* | pubg* | fifa* | sahada
        | masa tenisi* | halı saha* | karaoke* | elden | playstation* | pes'te | ps'te""",
    "TR_FRIENDLY": """annem attı | kızım attı | eşim attı | kardeşim attı | arkadaşım attı | arkadaşım gönderdi
        | babam gönderdi | öğretmen* | okuldan gönder* | emlakçı* | airbnb* | kargo* | kurye* | hatıra*
        | çiçek aç* | doğum günü* | düğün*""",
    "TR_JUDGED": """müze* | tarih | anıt* | sergi* | dersinde | dava dosyası | derdi | derlerdi | yıllar önce
        | o zamanlar | eskiden | içerideyken | gözaltındayken | vefat* | kefen para* | kefen bez* | karanfil* | cenaze nakl*
        | sandığ* | cümle* | kimlikte*""",
    "TR_BREATHING": "şaka | haha* | bebeğ*",
    "TR_HOMEWORK": """sınav* | ödev* | iş görüşme* | dişçi* | ameliyat* | film* | dizi | uçak kork*
        | yükseklik kork* | köpek* | örümcek* | korku filmi*""",
    "TR_RECENT_DAY": "geçen hafta* | geçen ay* | dün | önceki gün | hafta önce | gün önce | geçen gün | geçen gece",
    "TR_ACHE": """sırt | sırtım* | bel ağrı* | diş | telefon* | şarj | spor* | antrenman* | koşu* | merdiven*
        | diz* ağrı* | yağmur* | hava* | soğuğa | soğuklara | sıcağa | sıcaklara | gürültü* | komşu* | müzik*
        | trafik* | matkap* | rutubet* | küf* | kışa | açlığa | tatlıya | yemek*""",
    "TR_REPORTED": """istiyorum diyor | istiyorum diyorlar | istiyorum diyordu | istiyorum dedi | istiyorum demiş
        | istiyorum demişti | istiyorum derdi | istiyorum deyip | istiyorum diyen | istiyorum diye bağır*
        | istiyorum diye yaz* | istiyorum yazmış | istiyorum yazdı | istiyorum diye tuttur* | istiyorum diye ağlı*
        | istiyorum diye ağla* | edeceğim diyor | edeceğim dedi | edeceğim diye | edicem diyor | edicem diye
        | edicem dedi | öldüreceğim diyor | öldüreceğim diye | öldüreceğim dedi | asacağım diyor | asacağım diye
        | atacağım diyor | atacağım diye | atlayacağım diyor | atlayacağım diye | kıyacağım diyor | kıyacağım diye
        | istemiyorum diyor | istemiyorum dedi | istemiyorum diye | istemiyorum yazmış | istemiyorum deyip
        | istiyorum dediğinde | istiyorum diyince | sözü | repliği | mısrası""",
    "TR_OWN_THINGS": """kedim* | köpeğim* | kuşum* | kuşlarım* | çiçeklerim* | balıklarım* | anahtar* | yüzüğüm*
        | kitaplarım* | kızımı | oğlumu | çocukları | bebeği | eşyalarım* | bilgisayarım* | saatimi | fotoğrafları
        | defterlerim* | kedi | köpek | param* | banka kart*""",
    "TR_GIVEN": """bıraktım | verdim | emanet* | teslim ettim | komşuya | komşuda | teyzede | ablada | attım
        | koydum | dağıttım | gönderdim | bağışladım | yolladım | paspasın | saksının | senin olsun | sizin olsun
        | artık senin | artık onun | sahip çık* | iyi bak*""",
    "TR_SECRET": """kimseye söylemedim | kimse bilmiyor | kimseye anlatamadım | kimseye söylemeyin
        | kimse anlamıyor niyetim* | içim rahatladı | içim rahat | içim huzur* | rahatladım | hafifledim
        | huzur buldum | sadece zamanı kaldı | zamanı kaldı | günü kaldı | tarihi kaldı | geçmesini bekliyorum
        | geçsin diye bekliyorum | bekliyorum sadece | sadece bekliyorum | doğum gününü bekliyorum
        | bayramı bekliyorum | vazgeçirmeye çalışmayın | vazgeçirmesin | engel olmasın | durdurmasın | hepsi belli
        | her şey belli | belli artık""",
    "TR_PLAN": """gitmeye karar* | planım hazır | planım var | her şeyi planladım | her şey hazır
        | hazırlığım tamam | kararımı verdim | kararım kesin | karar verdim | nasıl yapacağım*
        | ne zaman yapacağım* | nerede yapacağım* | yerini * seçtim | günü * seçtim | günü belli | tarihi belli
        | aynı plan | hangi gün | hangi ilaç | hangi yöntem | nasıl ve ne zaman""",
    "TR_AM_AT": """köprüdeyim | köprünün üstündeyim | köprünün ortasındayım | çatıdayım | damdayım | balkondayım
        | raydayım | raylardayım | perondayım | istasyondayım | uçurumdayım | terastayım | viyadükteyim
        | kayalıklardayım | falezdeyim | iskeledeyim | üst geçitteyim | kuledeyim | pencerede oturuyorum
        | pencerede duruyorum | çatıya çıktım | dama çıktım | köprüye çıktım | köprüye geldim | raylara indim
        | raylara geldim | uçuruma geldim | korkuluğa çıktım | korkuluklardayım | köprüsündeyim
        | köprüsünün üstündeyim | köprünün korkuluğundayım | köprünün kenarındayım | çatının kenarında oturuyorum
        | çatının kenarındayım | damın kenarındayım | uçurumun kenarındayım | balkonun kenarındayım
        | peronda bekliyorum | istasyonda bekliyorum | raylarda oturuyorum | rayların üstündeyim
        | pencerenin kenarındayım | son kattayım | en üst kattayım | köprünün üzerindeyim
        | köprünün tam ortasındayım | köprünün tepesindeyim | rayların ortasındayım | rayların arasındayım
        | kıyıdayım | iskelenin ucundayım | rıhtımdayım | barajdayım | kayaların üstündeyim | tren yolundayım
        | demiryolundayım""",
    "TR_SIGN": "💊 | 🔪 | 🔫 | 🪢 | ⚰️ | 🩸",
    "TR_LIGHT": """gülmekten | utancımdan | utançtan | utanmaktan | sıcaktan | meraktan | can sıkıntısından
        | sıkıntıdan | rezillikten | heyecandan | kahkahadan | tatlılıktan""",
    "TR_V_WILL": """yakacağım | yakarım | yakıcam | yakacam | ateşe vereceğim | ateşe vericem | ateşe veririm
        | öldüreceğim | öldürürüm | öldürcem | öldürücem | vuracağım | vururum | vurucam | atacağım | atarım
        | atıcam | atacam | boğacağım | boğarım | patlatacağım | patlatırım | bırakacağım | bırakıcam | bırakırım
        | feda edeceğim | feda ederim | imha edeceğim | yok edeceğim | bitireceğim""",
    "TR_SELF": "kendimi",
    "TR_SELF_FIGURE": """dışarı atacağım | dışarı atarım | sokağa atacağım | yatağa atacağım | yatağa atarım
        | eve atacağım | işe vereceğim | derse vereceğim | kendimi kanıtla*""",
    "TR_BODY": """kolum* | kollarım* | bacağım* | bacaklarım* | bileğim* | bileklerim* | dirseğim* | baldırım*
        | karnım* | göğsüm* | elimi | ellerimi | etimi | derimi | kendimi | vücudum* | yüzümü | boynumu | uyluğum*""",
    "TR_V_HURT": """kestim | kesiyorum | kesip | çizdim | çiziyorum | jiletledim | jiletliyorum | kanattım
        | kanatıyorum | dövüyorum | dövdüm | yumrukluyorum | yumrukladım | ısırıyorum | ısırdım | yaktım sigara*
        | dağladım | façaladım | yaraladım | yaralıyorum | tırmaladım | deştim""",
    "TR_RAIL": "korkuluk* | korkuluğ* | parmaklı* | pervaz* | bariyer* | tel örgü* | tırabzan*",
    "TR_BEYOND": """dış* | öbür* | öte* | aştım | aşıp | oturuyorum | oturdum | üst* | çıktım | tırmandım
        | geçtim | sarkıyorum | sarktım | tutunuyorum | bırakıyorum | sark*""",
    "TR_LAID_DOWN": """ceketim* | montum* | çantam* | ayakkabılarım* | ayakkabım* | telefonum* | kimliğim*
        | cüzdanım* | gözlüğüm* | terliklerim*""",
    "TR_LAY": "bırak* | koydum | çıkardım | çıkarıp | katla* | cebinde | kenarda | yerde | duruyor",
    "TR_BLOOD": "kan | kanı | kanlar | kanım | kanıyor",
    "TR_FLOWS": """akıyor | durmuyor | fışkır* | damlıyor | sızıyor | kesilmiyor | durmadı | dinmiyor
        | duracak gibi değil | durmuyo | akıyo | birikti | gölü | içinde""",
    "TR_WEAPON": """satır | bıçak* | silah* | balta* | tabanca* | çekiç* | benzin* | bidon* | kezzap | levye
        | muşta | pompalı* | tüfek*""",
    "TR_YOU": "seni | sizi | bizi öldür* | beni öldür*",
    "TR_ON_DOORSTEP": """kapımda | kapıda | kapının önünde | kapımın önünde | bahçede | bahçeye girdiler
        | apartmanın girişinde | merdivende | aşağıda""",
    "TR_MEN": """sivil | siviller | sivil polis* | adam | adamlar | kişi | maskeli* | polis* | timler
        | özel harekat* | jandarma* | tanımadığım adam*""",
    "TR_URGENT": """şu an | şu anda | zile bas* | zili çal* | zile abanı* | bağırıyorlar | saklandım
        | saklanıyorum | ışığı kapat* | ışıkları kapat* | açmıyorum | ne yapayım | ne yapacağım | kaçacağım
        | geçeceğim | yardım | vuruyorlar | tekmeli* | yumruklu* | inanmıyorum polis* | kaçıyorum | koşuyorum""",
    "TR_GRABBED": """kolumu tut* | kolumdan tut* | kolumdan çek* | saçımdan * | boğazıma sarıl* | ağzımı kapat*
        | üstüme çullan* | üzerime atıl* | kapısı açıldı | bindirmeye çalış* | bindirmek iste* | yanımda durdu
        | durdu yanımda | sürükl* | üstüme sür* | üzerime sür*""",
    "TR_FLEEING": """koşuyorum | kaçıyorum | saklandım | yardım | imdat | bırakmıyorlar | peşimdeler | şu an
        | nereye gid* | bağırıyorum | kurtuldum zor""",
    "TR_YOUR_KIN": """kızının | oğlunun | annenin | babanın | kardeşinin | eşinin | karının | kocanın | çocuğunun
        | çocuklarının | evinin | ailenin | kızın | oğlun | annen | baban | kardeşin | ailen | çocukların
        | oğluna söyle | kızına söyle | kızına | oğluna | annene | ailene | evine | kapına""",
    "TR_ACT_BEGUN": """ipi boynuma geçirdim | ilmeği boynuma geçirdim | ip boynumda | gazı açtım | zehri içtim
        | kendimi astım | üstüme benzin döktüm
        | jilet damarım* | jilet bileğimin üst* | bıçak bileğim* üst* | jilet * damarımın üst*""",
    "TR_ALL_OTHERS": "hepsi | onlar | herkes | arkadaşlarım | yoldaşlarım | kardeşlerim",
    "TR_ARE_DEAD": "öldü | öldüler | idam | içeride | içerde | battı | boğuldu | gömüldü | asıldı | vuruldu",
    "TR_BLEEDS_ON": "kan durmuyor | kanama durmuyor | kanamayı durduramıyorum",
    "TR_DEAD_WORDS": """ölü sezon | ölü deniz | ölü saat* | ölü dil* | intihar bombacısı* | intihar saldırısı*
        | kendimi öldüresiye* | kendimi kaptır* | beni benden al*""",
    "TR_FIGURE": """ölürüm sana | ölürüm senin için | sana ölürüm | ölüp bitiyorum | ölüyorum bitiyorum
        | öldüm bittim | ölümüne | ölesiye | öldüresiye | ölü fiyatına | ölmeden önce yapılacak*
        | ölmeden önce görmek | canıma okudu | canımı sıkıyor | yerin dibine* | yer yarılsa* | rezil oldum""",
    "TR_HAD_I_STAYED": """kalsaydım | kurtarılmasaydım | kurtulmasaydım | çıkmasaydım | boğulsaydım
        | bulmasalardı | vursalardı | ölseydim | kurtarmasalardı | asılsaydım | vurulsaydım | ölmeliydim""",
    "TR_IN_THE_MOOD": "modundayım | istiyorum | edicem | edeceğim | düşünüyorum | istiyom | aklımda | isteği",
    "TR_JUMPING": "atlayacağım | atlıyorum | bırakacağım kendimi | kendimi bırakıyorum | kendimi atacağım",
    "TR_LEISURE_JUMP": """ip atla* | denize atla* | havuza atla* | paraşütle* | bungee* | otobüse atla*
        | trene atla* | arabaya atla* | bir bölüm atla* | soruyu atla* | iskeleden atla* | suya atla*""",
    "TR_ENOUGH": """bitsin | bitse | bitmesini | ölmek* | ölüm* | ölsem | öleyim | dayanamıyorum | dayanacak
        | hiçbir yerde | nerede olursam* | orada da | burada da | gücüm kalmadı | gücüm yok | yok olmak*""",
    "TR_LIVE_HOW": """onunla | onlarla | bu evde | birlikte | seninle | aynı evde
        | bu stresle | tek başıma | borçla | kirada""",
    "TR_OF_LIVING": """yaşamaktan | yaşıyor olmaktan | nefes almaktan | hayatta olmaktan | hayatta kaldığım*
        | sağ kaldığım*""",
    "TR_ONLY_I": "bir ben | ben kaldım | ben burada | ben hâlâ | ben hala | ben yaşıyorum",
    "TR_OPENED_VEINS": """bileklerimi kestim | bileğimi kestim | damarımı kestim | damarlarımı kestim
        | bileklerimi kesiyorum""",
    "TR_SEALED": "bantla* | uykum geliyor | uyku bas* | pencereleri kapat* | kapıları kapat*",
    "TR_TOOK_THEM": "içtim | yuttum | aldım hepsini | hepsini aldım | hepsini | bitirdim",
    "TR_DYING": """ölmek | ölmeyi | ölmekten | =ölümü | =ölüm | =ölümden | olumu | gebermek | intihar | intiharı
        | kendimi öldürmek | kendimi öldürmeyi | canıma kıymak | yok olmak | =kendimi asmak""",
    "TR_INWARD": """geçiyor | içimden | özlüyorum | kafamda | kafamdan | aklımda | aklımdan | aklıma | sürekli
        | her gece | her gün | gece gündüz | rüyasıyla | hayaliyle | rahatlatıyor | huzur | kurtuluş | çare
        | cazip | çağırıyor | çekiyor | bekliyorum | istiyorum | fısıldıyor | diliyorum | planlıyorum""",
    "TR_NOT_ME": """onun ölümü* | babamın* | annemin* | dedemin* | arkadaşımın* | kardeşimin* | hayvan* | kedim*
        | köpeğim* | insanlar* | seni | sizi | görmeden | istemiyorum | korkuyorum | korkusu | korkum | soru*
        | form* | kelime* | risk* | hakkında | istemem | dedemin | ninemin | eşimin | amcamın | dayımın | hocamın
        | oğlumun | kızımın | komşunun""",
    "TR_DENY": """yok | değil | değilim | istemiyorum | düşünmüyorum | düşünmedim | geçmiyor | gelmiyor | çıktı
        | kalmadı | geçti""",
    "TR_IT_ENDS": "bitecek | bitsin | kurtul* | başka yol*",
    "TR_SHALL_DIE": "ölece* | geberece* | ölücem | ölcem",
    "TR_VEINS": "bileklerim | bileğim | bileklerimden | bileğimden | damarım | kollarım",
    "TR_BLEEDING": "kan | kanıyor | kanlar | kanamaya",
    "TR_KIN_OF_YOU": """annen | baban | kardeşin | ailen | çocukların | eşin | annenin | babanın | kardeşinin
        | ailenin | oğlunun | kızının""",
    "TR_KILLED_OTHER": """öldürdü | öldürdüler | öldürüyor | öldürüyorlar | öldürüldü | öldürecek | öldürmek
        | öldü | ölmez | ölüyor | ölmüş* | gömdü* | gömüyor* | astılar | boğdu* | boğuyor* | katletti* | katledi*
        | katil* | gebertti | can çekiş*""",
    "TR_TAKING": "yutuyorum | içiyorum | alıyorum hepsini | yutmaya başladım | içmeye başladım",
    "TR_SHOULD_HAVE": """asılmalıydım | ölmeliydim | vurulmalıydım | gitmeliydim | ölseydim | almalıydılar
        | alsalardı | kalmalıydım""",
    "TR_ME": "ben | benim | beni",
}
