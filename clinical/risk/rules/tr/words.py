"""Turkish words of one's own death; those without Turkish letters are found too, `=` asks for the dots."""


def _forms(stems: str, endings: str) -> str:
    """Every stem with every ending; what vowel harmony forbids is no word and harms nobody."""
    return " | ".join(s.strip() + e.strip() for s in stems.split("|") for e in endings.split("|"))


ACT = """kendimi öldür | kendimi vur | kendimi yak | kendimi yok ed | kendimi imha ed | kendimi boğ
        | kendimi gebert | kendimi sil | kendimi infaz ed | kendimi ortadan kaldır | kendimi ateşe ver
        | kendimi asfalta yapıştır | kendimi tüket | canıma kıy | kendi canıma kıy | kendime kıy
        | canımı kendim al | canımı al | hayatıma son ver | yaşamıma son ver | ömrüme son ver | bu hayata son ver
        | kendi hayatıma son ver | her şeye son ver | buna son ver | hayatımı bitir | hayatımı sonlandır
        | yaşamımı sonlandır | yaşamımı bitir | işimi bitir | kendi işimi bitir | kendi sonumu getir | intihar ed
        | intahar ed | intiar ed | kafama sık | beynime sık | kafama bir tane sık | kafama kurşun sık
        | şakağıma sık | bileklerimi kes | bileğimi kes | damarlarımı kes | kendimi unalive ed | unalive ed
        | ipe gid | ölüme gid | ölümüme gid | kendimi trenin altına at | kendimi trenin önüne at
        | kendimi metronun önüne at | kendimi raylara at | kendimi köprüden at | kendimi balkondan at
        | kendimi camdan at | kendimi pencereden at | kendimi çatıdan at | kendimi aşağı at | kendimi aşağıya at
        | kendimi denize at | kendimi boğaza at | kendimi suya bırak | kendimi boşluğa bırak | kendimi aşağı bırak
        | kendimi arabanın önüne at | kendimi nehre at | kendimi yola at | zehir iç | fare zehri iç | siyanür iç
        | çamaşır suyu iç | bütün hapları iç | bütün ilaçları iç | hapların hepsini iç | ilaçların hepsini iç
        | hepsini birden iç | bir kutu hap iç | kutunun hepsini iç"""
ACT_T = """kendimi yok et | kendimi imha et | intihar et | intahar et | intiar et | intihar eyle
        | kendimi unalive et | unalive et | kendimi infaz et | ipe git | ölüme git"""
HANG = """=kendimi as | =kendimi tavana as | =kendimi ağaca as | =kendimi iple as | =kendimi boynumdan as
        | =kendimi agaca as"""
WILL_ENDS = """ece* | aca* | cem | cam | ücem | ucam | icem | ıcam | ecem | acam | erim | arım | ürüm | urum
        | irim | ırım | eyim | ayım | üyorum | uyorum | iyorum | ıyorum | üyom | uyom | iyom | ıyom"""
HANG_WILL = "aca* | ıcam | icam | acam | cam | arım | arim | ayım | ayim | ıyorum | iyorum | ıyom | sam | sak"
INF_ENDS = "mek | mak | meyi | mayı | meği | meye | maya | me | ma | mem | mam"
IF_ENDS = "sem | sam | seydim | saydım | sem mi | sam mı"

CONCEPTS = {
    # Shared names, read by the guards.
    "I": "ben | beni | bana | bende | benden | benim | bence | kendim | kendimi | kendime | kendimden | şahsen",
    "OTHER": """onu | ona | onun | onlar | onların | onları | annem* | anam | babam* | abim* | ablam* | kardeşim*
        | eşim* | kocam* | karım | oğlum* | kızım* | dedem* | ninem* | babaannem* | anneannem* | amcam* | dayım*
        | teyzem* | halam* | kuzenim* | yeğenim* | arkadaşım* | arkadaşımız* | komşum* | komşumuz* | hocam*
        | hocamız* | yoldaş* | adam | kadın | çocuk | mahkum* | tutuklu* | biri | birisi | insanlar | herkes
        | kimi | şair | yazar | gazeteci | öğrenci | genç | müdür* | patron* | doktor | hemşire | polis | gardiyan
        | sorgucu | savcı | hakim | rahmetli | bir kadın | bir adam""",
    "NEG": "asla | hiçbir zaman | katiyen",
    "NEG_AFTER": """değil* | demedim | demiyorum | diyemem | demek değil | demem | diye bir şey yok
        | gibi bir niyetim yok | gibi bir düşüncem yok | gibi bir planım yok | anlamında değil | anlamına gelmiyor
        | anlamına gelmez | sanma | sanmayın | sanılmasın | isteğim yok | niyetim yok | planım yok | düşüncem yok
        | istediğim yok | gibi bir derdim yok | niyetinde değilim | aklımdan geçmedi | aklıma gelmedi
        | aklıma gelmez | aklımın ucundan geçmez | düşünmedim | düşünmüyorum | düşünmem | düşünmedim hiç""",
    "BREAK": "ama | fakat | ancak | lakin | yine de | oysa",
    "PAST": """yıllar önce | yıl önce | yıl evvel | sene önce | sene evvel | seneler önce | eskiden | o zamanlar
        | o yıllarda | o günlerde | bir zamanlar | vaktiyle | zamanında | çocukken | küçükken | gençken
        | gençliğimde | ergenken | ergenliğimde | lisedeyken | lisede | üniversitedeyken | öğrenciyken
        | askerdeyken | içerideyken | hapisteyken | cezaevindeyken | ilk yıl | ilk sene | geldiğim yıl
        | geldiğim sene | geldiğim ilk | o dönem* | geçmişte | on yıl* | 198* | 199* | 200* | 201* | 2020* | 2021*
        | 2022* | 2023* | doksanlarda | seksenlerde | yirmi yıl* | beş yıl önce""",
    "RESOLVED": """geride kaldı | geride bıraktım | atlattım | atlattık | o günler geçti | geçti gitti
        | iyileştim | toparladım | o günler bitti | iyi ki yapmamışım | iyi ki yapmadım | iyi ki vazgeçmişim
        | iyi ki yaşıyorum | iyi ki hayattayım | iyi ki yaşamışım | şimdi iyiyim | artık iyiyim | bugün iyiyim
        | o isteğin kaldığı yok | o düşünceler kalmadı | artık öyle düşünmüyorum | artık böyle düşünmüyorum
        | bir daha olmadı | bir daha yapmadım | aklıma gelmiyor | çok şükür hayattayım | o defter kapandı
        | şimdi gülüyorum | şimdi güldüğüm | artık istemiyorum ölmek | iyi geldim | yıldır temizim
        | yıldır yapmıyorum | yıldır yapmadım | senedir yapmıyorum | şaşırıyorum""",
    "CURRENT": """bugün | şimdi | şu an | şu anda | şu sıralar | bugünlerde | son günlerde | bu aralar | bu gece
        | bu akşam | artık | bu hafta | günlerdir | haftalardır""",
    "STILL": "hâlâ | hala | yine | gene | tekrar | yeniden | geri geldi | nüksetti | geri döndü",
    "SAID": """dedi | dediler | diyor | diyorlar | demiş | demişler | derdi | derlerdi | diye bağır* | diye yaz*
        | söyledi | söylediler | söylüyor | söylüyorlar | yazdı | yazdılar | yazmış | bağırdı | bağırıyor
        | söylerdi | tekrarlardı | fısıldadı | dediği | tehdit etti | diyen | okudu | okuyor | diye biten
        | geçiyor metinde | sözleri""",
    "MEANT": """kastettim | kastetmiştim | kastediyorum | kastım | demek istedim | demek istemiştim
        | demek istediğim | derken | dediğimde | söylediğimde | yazdığımda | lafın gelişi | mecazen | mecaz
        | öyle demek istemedim | yanlış anlamayın | yanlış anlaşılmasın | yanlış anlaşıldı | yanlış anlama
        | sözün gelişi | abartıyorum""",
    "WORK": """film* | dizi | dizide | dizisi* | dizinin | dizideki | şarkı* | türkü | türküde | türküsü* | roman
        | romanı* | romanda* | kitabı oku* | kitapta | kitabın* | kitap oku* | kitap kulübü* | hikaye* | hikâye*
        | öykü* | şiir* | tiyatro* | sahne* | sahnede* | senaryo* | karakter* | kahraman* | oyunda | oyunu
        | oyunun | oyun oyna* | oynarken | oyundaki | oyunumda | haberlerde | haberde | haberi oku* | haberini
        | haber başlığı | haberi gördüm | haberi sen | son dakika | gazetede | manşet* | başlıklı | makale*
        | belgesel* | podcast* | eğitimde* | eğitimi* | seminer* | broşür* | sunum* | tez | tezim* | araştırma*
        | rapor | raporda | raporu* | anket* | phq* | ölçek* | pubg* | valorant* | lol'de | cs'de | csgo* | fifa*
        | minecraft* | maçta | maçı | turnuva* | boss | level'da | replik* | nakarat* | klip* | mısra* | dizeler*
        | ders kitabı* | pankart* | afiş* | slogan* | bölümünü izle* | izlediğim | sergi* | anma* | çeviri*
        | çeviriyorum | okey* | tavla* | satranç* | halı saha*""",
    "JOKE": """haha* | ahah* | hehe* | jaja* | sjsj* | ajsj* | şaka | şaka şaka | şakası | espri* | xd | lol | 😂
        | 🤣 | 😅 | :) | :d | :-) | 😆 | 😄 | 🙈""",
    # Shared names, read by rules of other languages too.
    "DIE": """ölmek | ölmeyi | gebermek | gebermeyi | ölüp gitmek | ölüp kurtulmak | öleyim | ölüp gitmeyi
        | can vermek | yok olmak | yok olup gitmek | var olmamak | =ölüm | =ölümü | olumu | ölümümü""",
    "KILL_SELF": _forms(ACT + "|" + ACT_T, "mek | mak | meyi | mayı | me") + " | " + _forms(HANG, "mak | mayı | mayi"),
    "SUICIDE": """intihar | intiharı | intihari | intihara | intiharın | intiharla | intihardan | intahar
        | intaharı | intiar | özkıyım | intihar etmek | intihar etmeyi | intihar düşüncesi* | intihar düşünceleri*
        | intihar planı*""",
    # First person forms.
    "TR_PHRASE": """ölmek istiyorum | ölmek istiyom | ölmek istyorum | yaşamak istemiyorum | yaşamak istemiyom
        | kendimi öldürmek istiyorum | intihar etmek istiyorum | intihar edeceğim | kendimi öldüreceğim
        | intihar edicem | kndimi öldrmek | kendmi öldürmek | ölmk istiyorum | ölmk istiyrm | yşmk istmiyorum
        | yşmk istemiyorum | yasamk istemiyorum | yaşmak istemiyorum | kendimi öldrcem | intihr etmek
        | inthar etmek | ölmek istiyrm | kendimi öldürmek istiyrm | ölmek isterdim | ölmeyi çok istiyorum
        | nefesim kesilsin istiyorum | nefesim kesilse | yokluğu diliyorum | ölümü diliyorum | yok olmayı diliyorum | ölümü istiyorum artık | ölümü tercih ederim
        | kendime son verece* | kendime son vericem | hayatıma son verece* | canıma kıyacağım | canıma kıyıcam""",
    "TR_WISH": """istiyorum | istiyom | istiyrm | istyorum | istiom | istiyoruım | isterim | isterdim | istiyorm
        | arzuluyorum | diliyorum | dilerdim | dileğim | özlüyorum | bekliyorum | hevesim var | isteğim var
        | isteği var içimde | isteği var | isteğiyle | isteği | hissi | arzusu | arzum | tek isteğim
        | tek istediğim | istediğim tek şey | için dua ediyorum | için yalvarıyorum | geliyor içimden
        | geçiyor içimden | hayaliyle | hayali kuruyorum | için can atıyorum | daha iyi | daha kolay*
        | daha hayırlı | hazırım | tercih ederim | yeğlerim | razıyım | üzereyim istiyorum | tek dileğim
        | dileğim bu | isterdim keşke | istiyorum ki""",
    "TR_DEATH": """=ölüm | =ölümü | =ölüme | olumu | olume | ölmek | ölmeyi | ölmeye | gebermek | gebermeyi
        | ölüp gitmek | ölüp kurtulmak | ölüp gitmeyi | yok olmak | yok olmayı | yok olup gitmek | var olmamak
        | ölme | bu dünyadan gitmek | bu dünyadan göçmek | bu dünyadan göçüp gitmek | dünyadan silinmek
        | toprağın altında olmak | toprağın altına girmek | toprağa girmek | toprak olmak | mezara girmek
        | mezarda olmak | mezarımda olmak | son nefesimi vermek | can vermek | öbür tarafa geçmek
        | öbür tarafa gitmek | diğer tarafa geçmek | öteki tarafa | öbür dünyaya gitmek | sonsuz uykuya*
        | sonsuz uyku* | sonsuza kadar uyumak | sonsuza dek uyumak | uzun uykuya* | ebedi uykuya*
        | ebediyen uyumak | bir daha uyanmamak | bir daha uyanmamayı | hiç uyanmamak | hiç uyanmamayı
        | melek olmak | gökyüzüne gitmek | yıldız olmak | olmamak | artık olmamak | varlığımı silmek
        | kendimi silmek | hayattan silinmek | yeryüzünden silinmek | bu hayattan gitmek
        | bu hayattan çekip gitmek | hayattan çekip gitmek | tabuta girmek | ölmüş olmak | ölü olmak | yaşamamak
        | yaşamamayı | ölünce kurtulmak | bitmesi bu hayatın""",
    "TR_INF": _forms(ACT + "|" + ACT_T, INF_ENDS)
    + " | "
    + _forms(HANG, "mak | mayı | mayi | maya | ma")
    + " | intiharı | intihari | intihara | kendime zarar vermeyi düşünüp ölmeyi | her şeyi bitirmek"
    " | her şeyi bitirmeyi"
    " | hepsini bitirmek | hepsini bitirmeyi | bu işi bitirmek"
    " | bu işi bitirmeyi | hayatıma nokta koymak | son vermek"
    " | hayatıma nokta koymayı | son vermeyi | hayatı bırakmak"
    " | hayatı bırakmayı | bu hayatı bitirmek | bu hayatı bitirmeyi"
    " | kendi fişimi çekmeyi | fişi kendim çekmeyi | fişimi çekmek"
    " | fişimi çekmeyi | kendimi bitirmek | kendimi bitirmeyi",
    "TR_ACT_WILL": _forms(ACT, WILL_ENDS)
    + " | "
    + _forms(HANG, HANG_WILL)
    + " | intihar etcem | intihar etçem | kendimi zehirleyece* | kendimi zehirlerim | kendimi zehirlicem"
    " | intihara gidiyorum"
    " | canıma son verece* | fişimi çekece* | fişimi çekicem"
    " | kendi fişimi çek* | hayatıma nokta koya* | kendimi asarım"
    " | bu hayatı bitirece* | bu hayatı bitiricem | hayatı terk edece* | dünyayı terk edece* | bu dünyayı terk ed*"
    " | bu dünyadan gidece* | bu dünyadan gidicem | bu dünyadan gidiyorum | öbür tarafa gidece* | öbür tarafa geçece*"
    " | öbür tarafa gidiyorum | =öldüreceğim kendimi | öldürecem kendimi | öldüricem kendimi | asacağım kendimi"
    " | asıcam kendimi | vuracağım kendimi | atacağım kendimi | öldürürüm kendimi | atarım kendimi | vururum kendimi"
    " | aramızdan ayrılacağım | bu dünyaya veda edece*"
    " | hayata veda edece* | hayata veda ediyorum | hayatı bırakıyorum",
    "TR_ACT_IF": _forms(ACT + "|" + ACT_T, IF_ENDS) + " | " + _forms(HANG, "sam | saydım | saydim"),
    "TR_ACT_DONE": _forms(ACT, "düm | dum | dim | dım | tim | tım | mişim | müşüm | mışım")
    + " | bileklerimi kestim | bileğimi kestim | damarımı kestim | damarlarımı kestim | kendimi asmıştım"
    " | kendimi astım | kafama sıktım | zehir içtim | çamaşır suyu içtim | kendimi trenin önüne attım",
    "TR_I_DIE": """ölece* | geberece* | ölücem | ölcem | öliyim | öleyim artık | =ölsem | olsem | gebersem
        | ölüp gitsem | ölüp kurtulsam | yok olsam | yok olup gitsem | =ölürüm inşallah | ölebilsem
        | ölsem de kurtulsam | canımı alsa | canım çıksa | canımı al | canımı alsın | canımı alsan | al canımı
        | alsın canımı | beni yanına al* | =ölseydim | emanetini alsın | beni de alsın yanına | olseydim
        | ölsem keşke | ölseydim keşke""",
    "TR_IWISH": """keşke | keske | bir | allahım | allah'ım | ya rabbi | yarabbi | rabbim | allah | tanrım
        | tanrı | azrail | bari | n'olur | ne olur | en iyisi | ah | daha iyi | dua* | yalvar* | kurtulsam
        | kurtulurum | kurtulurdum | inşallah""",
    "TR_NO_LIFE": """yaşamak istemiyorum | yaşamak istemiyom | yaşamak istemiom | yaşamak istemyorum
        | yaşamayı istemiyorum | yasamak istemiyorm | yaşamak falan istemiyo* | yaşamak filan istemiyo*
        | yaşamak da istemiyorum | daha fazla yaşamak istemiyorum | yaşamaktan vazgeçtim | yaşamaktan bıktım
        | yaşamaktan usandım | hayattan vazgeçtim | hayatımdan vazgeçtim | canımdan vazgeçtim
        | bu hayatı istemiyorum | hayatı istemiyorum | nefes almak istemiyorum | var olmak istemiyorum
        | hayatta olmak istemiyorum | hayatta kalmak istemiyorum | bu dünyada olmak istemiyorum
        | bu dünyada kalmak istemiyorum | bu dünyada yaşamak istemiyorum | yarını görmek istemiyorum
        | sabahı görmek istemiyorum | yaşayasım yok | yaşayasım gelmiyor | yaşamaya niyetim yok
        | yaşamak için sebebim kalmadı | devam etmek istemiyorum yaşamaya | yaşamaya devam etmek istemiyorum
        | yaşamayacağım artık | artık yaşamayacağım | yaşamak zorunda mıyım | ölesim var | ölesim geliyor
        | ölesim geldi | gebersem de kurtulsam | hayatta kalmak istediğimden emin değilim
        | yaşamayı bırakmak istiyorum | yaşamaktan nefret* | yaşamaktan tiksin* | hayattan nefret ediyorum
        | bu hayattan nefret* | hayata devam etmek istemiyorum | devam etmek istemiyorum bu hayata
        | yaşamak gelmiyor içimden | yaşamak istediğim yok | yaşama isteğim yok | yaşama isteğim kalmadı
        | yaşama hevesim kalmadı | yaşama arzum kalmadı | yaşama gücüm kalmadı | yaşamak istemediğim
        | yaşamak istemiyoruz artık | beni yanına al artık | beni yanına al | neden beni de almadın
        | yaşama isteği* kalmadı | yaşama isteği* yok | hayattan bıktım | hayatı istemiyorum | bir yarın daha görmek istemiyorum | yarını görmek istemiyorum | hayatla bağım kalmadı | yaşama sevinc* değil yaşama isteğ*""",
    "TR_THINK": """düşünüyorum | düşünüyom | düşünmeye başladım | düşünmeden duramıyorum | düşünür oldum
        | düşünüp duruyorum | planlıyorum | planlıyom | tasarlıyorum | kuruyorum | kurguluyorum | hayal ediyorum
        | hesaplıyorum | araştırıyorum | aklımdan çıkmıyor | aklımdan çıkmıyo | aklımda | aklıma geliyor
        | aklıma takıldı | aklımdan geçiyor | kafamda | kafamdan çıkmıyor | kafamdan atamıyorum
        | aklımı kurcalıyor | aklıma düştü | kafama koydum | kafaya koydum | kafama taktım | geçiyor aklımdan
        | tek çare* | tek çözüm* | tek yol* | tek çıkış* | kurtuluş | kurtuluşum | tek seçenek | başka çarem yok
        | karar verdim | kararlıyım | kararını verdim | cesaretim* | cesaret toplu* | cesaret arıyorum
        | niyetim var | niyetindeyim | niyetliyim | eşiğindeyim | geliyor içimden | üzereyim | az kaldı
        | denemeyi düşünüyorum | kararımı verdim | düşüncesi | düşünceleri | fikri | planım | planım var
        | planı yapıyorum | günlerini sayıyorum | sayıklıyorum | rahatlatıyor beni | düşüncelerim*
        | rüyasına yatıyorum | huzur veriyor | dönüp duruyor | çekici geliyor | yakın geliyor | kolay geliyor
        | cazip geliyor | kararındayım | sürekli intihar* | aynı plan | hep aynı plan""",
    "TR_HOW_DIE": """nasıl öleceğimi | nasıl ölece* | nasıl ölürüm | nasıl öleyim | ölmenin yolu*
        | ölmenin yolların* | ne zaman öleceğimi | nerede öleceğimi | ölmenin en* | kendimi nasıl*
        | nasıl intihar* | acısız ölüm* | ölüm tarihimi | ölüm yolları
        | ölümümü kafamda | ölümümü planl* | gidişimin ayrıntı* | (atlama/asma/ölme/intihar/ölüm) (düşüncesi/fikri) (yakamı/peşimi/aklımdan) | bitmek için kaç hap* | kaç hapın yeteceğini | kendimi nasıl yok edeceğim*""",
    "TR_FROM": """köprüden | çatıdan | balkondan | camdan | damdan | pencereden | uçurumdan | kattan | binadan
        | kuleden | terastan | viyadükten | kayalıktan | üst geçitten | trenin önüne | metronun önüne
        | rayların önüne | raylara | tramvayın önüne | kamyonun önüne | arabanın önüne | tırın önüne | boşluğa
        | aşağı | aşağıya | nehre | boğaza | buradan | şuradan | nehre girsem | denize girsem | suya girsem
        | kendimi suya""",
    "TR_JUMP": """atlayacağım | atlayacam | atlıcam | atlicam | atlayıcam | atlıyorum | atlarım | atlayayım
        | atlasam | atlamak | atlamayı | atlayıp | atlamaya | atlayıvereceğim | atacağım | atıcam | atarım
        | atayım | atsam | bırakacağım kendimi | bıraksam kendimi | bırakıyorum kendimi | kendimi bırak*
        | kendimi atsam | atıyorum kendimi""",
    # Means, places, times, goodbyes.
    "TR_PILLS": """hap | hapı | hapları | hapların | haplar | hapları* | ilaçlar | ilaçları | ilaçların
        | ilaçlarımı | ilaçlarım | uyku hapı* | uyku hapları* | uyku ilacı* | uyku ilaçları* | kutu ilaç
        | kutu hap | tabletleri | tabletler | tableti | antidepresan* | parol* | xanax* | insülin* | morfin*
        | siyanür* | zehir | zehri | fare zehri* | tarım ilacı* | çamaşır suyu* | avuç hap | avuç ilaç | bir avuç
        | kutudaki* | ilaç kutusu* | ilaç kutuları* | 💊 | şırınga* | ilacın | ilaç | hapın | ilaçtan | haptan
        | doz | kutuyu | kutunun | şişeyi | şişenin""",
    "TR_ROPE": """ip | ipi | ipin | ipe | ipim | halat* | urgan* | ilmek* | ilmik* | kemeri | kemerimi | kablo
        | kabloyu | çarşaftan | çarşafı""",
    "TR_BLADE": """jilet* | bıçak | bıçağı | bıçağım | bıçağın | maket bıçağı* | ustura* | falçata* | neşter*
        | cam parçası* | tıraş bıçağı* | cam kırığı* | kırık cam* | makas*""",
    "TR_GUN": """silah | silahı | silahım | silahımı | tabanca* | tüfek* | tüfeği* | beylik* | namlu* | kurşun
        | mermi* | 🔫""",
    "TR_GAS": """gaz | gazı | ocağın gazı* | tüpü | tüpgaz* | benzin* | bidon* | gaz vanası* | kömür* | mangalı
        | egzoz* | ocağı | ocak | vanayı | tüpün | doğalgaz*""",
    "TR_READY": """önümde | elimde | avucumda | avcumda | avuçlarımda | masada | masanın üstünde | masaya
        | masamda | yanımda | başucumda | komodinde | çekmecede | cebimde | belimde | dizdim | saydım
        | biriktirdim | biriktiriyorum | topladım | hazır | hazırladım | aldım | satın aldım | buldum | bağladım
        | astım | geçirdim | boynuma | boynumda | boğazıma | tavana | kancaya | boruya | avizeye | kirişe
        | ağaca bağla* | kapı koluna | şakağıma | şakağımda | ağzımda | kucağımda | dolu | döktüm üstüme
        | üzerime döktüm | sıraladım | açtım | sakladım | ayırdım | duruyor karşımda | karşımda | taktım
        | düğümledim | düğüm attım | sıkılaştır* | bardak | su hazır | bileğime daya* | bileğime | bileğimde
        | evde""",
    "TR_FIXED": """tavana bağla* | tavana as* | boruya bağla* | kancaya bağla* | kirişe bağla* | avizeye bağla*
        | ağaca bağla* | kapı koluna bağla* | kapıya bağla* | boynuma geçir* | boynuma tak* | boynuma dola*
        | boynumda | boğazıma geçir* | boğazıma dola* | düğümledim | düğüm attım | düğümü attım | ilmeği boynuma*
        | taburenin üst* | sandalyenin üst* | iskemlenin üst* | taburedeyim | sandalyeye çıktım | tabureye çıktım
        | avucumda | avcumda | avucuma* | avuçlarımda | masaya dizdim | dizdim | şakağımda | şakağıma* | ağzımda
        | ağzıma dayadım | bileğime daya* | bileğimde | hepsini avucuma* | önüme dizdim | önüme döktüm
        | üstüme döktüm | üzerime döktüm | üzerime boşalttım
        | yatağa döktüm | yatağın üstüne döktüm | avucuma döktüm | masaya döktüm | doldurdum | boruya bağladım | tabure hazır""",
    "TR_SWALLOWED": """hepsini içtim | hepsini yuttum | hepsini aldım | hepsini attım ağzıma | tamamını içtim
        | tamamını yuttum | bitirdim hepsini | bir kutu içtim | bir kutu yuttum | iki kutu içtim | iki kutu yuttum
        | üç kutu* | kutuyu bitirdim | şişeyi bitirdim | bir şişe hap* | hepsini bir anda* | hepsini birden*
        | ne var ne yok içtim | ne varsa içtim | hapları içtim | hapları yuttum | hapları aldım | ilaçları içtim
        | ilaçları yuttum | avuç avuç içtim | avuç hap içtim | avuç hap yuttum | avuç ilaç içtim
        | avuç ilaç yuttum | zehri içtim | zehir içtim | çamaşır suyunu içtim | içtim hepsini | yuttum hepsini
        | aldım hepsini | otuz tane içtim | yirmi tane içtim | kırk tane içtim | bütün ilaçları içtim
        | bütün hapları içtim | bütün hapları yuttum | tane yuttum | tane içtim hepsi* | kutunun hepsini*
        | kutunun tamamını* | bütün kutuyu* | tüm kutuyu* | koca kutuyu* | kutuyu içtim | kutuyu yuttum
        | şişeyi içtim | şişeyi diktim | ilaçların hepsini * | hapların hepsini * | tüm ilaçları* içtim
        | tüm hapları* | hepsini attım | hepsini diktim""",
    "TR_DRUGGED": """dilim uyuş* | uyuşuyor | uyuşmaya başladı | gözlerim kapanıyor | gözlerim kararıyor
        | başım dönüyor | uykum geliyor | uyku bastır* | uyku bastı | ellerim uyuş* | elim ayağım uyuş* | bulanık
        | midem yanıyor | kusuyorum | parmaklarım uyuş* | kalbim yavaş* | kendimden geçiyorum | soğuk basıyor
        | her yer dönüyor | artık çok geç | az sonra | dakika oldu | saat oldu | az önce | demin | biraz önce
        | yarım saat önce | yarım saat | şimdi bekliyorum | şimdi""",
    "TR_BLEED": """kan durmuyor | kanama durmuyor | kanamayı durdur* | kanı durdur* | kan dinmiyor
        | kanıyor durmuyor | kan akıyor | çok kan kaybet* | çok kanıyor | fışkırıyor | fışkırdı | kan gölü
        | her yer kan | kan içinde | kan kesilmiyor | durmuyor kan | kanamam durmuyor | su kıpkırmızı
        | havlu kıpkırmızı | kanlar içinde* | kemik görün* | kan duracak gibi*""",
    "TR_CUT_DONE": """kestim | kesmişim | çok derin kestim | bileklerimi | bileğimi kestim | bileğim | bileklerim
        | damarımı | damarı kestim | damara | kolumu kestim | derin kestim | fazla derin | yara çok derin | jilet
        | bastırmışım | fazla bastır* | jileti | bıçağı | derine | derin | damar""",
    "TR_EDGE": """korkuluğu aş* | korkuluğunu aş* | korkulukları aş* | korkulukların dış* | korkuluğun dış*
        | korkuluğun öbür* | korkuluğun öte* | korkulukların öbür* | korkuluklara çık* | korkuluğa çık*
        | korkuluğa otur* | korkuluğun üst* | korkulukların üst* | korkuluğa tırman* | demirlerin üst*
        | demirlere çık* | parmaklığın öbür* | parmaklığı aş* | parmaklıkları aş* | parmaklıkların öbür*
        | tel örgüyü aş* | çatının kenar* | çatının uc* | çatının en uc* | damın kenar* | damın uc*
        | terasın kenar* | balkonun kenar* | balkonun demir* | balkon demir* | balkon korkuluğ* | köprünün kenar*
        | köprünün korkuluğ* | köprünün demir* | uçurumun kenar* | uçurumun uc* | uçurumun baş* | kayalığın uc*
        | kayalıkların uc* | pencerenin perva* | pencere perva* | pervazda* | pervaza* | camın kenar*
        | pencerenin kenar* | peronun uc* | peronun kenar* | sarı çizginin öte* | sarı çizgiyi geçtim
        | rayların üst* | rayların kenar* | rayların ara* | rayların orta* | raylara in* | raya yat*
        | raylara yat* | raylara uzan* | raydayım | raylardayım | ayaklarım boşluk* | ayaklarım aşağı*
        | ayaklarımı sarkıt* | ayaklarımı boşluğ* | bir adım ötem* | bir adım kaldı | tek adım* | bir adım atsam
        | çatısındayım * kenar* | kenara bir adım | bir adım kaldı kenar* | balkonun kenarındayım""",
    "TR_PLACE": """köprü | köprüde | köprüdeyim | köprünün* | köprüye | çatı | çatıda | çatıdayım | çatıya
        | damda | damdayım | dama çıktım | balkonda | balkondayım | balkonun* | balkona | viyadük* | uçurum*
        | falez* | kayalık* | raylar* | rayda | raydayım | peron* | tren istasyonu* | istasyonda* | metro durağı*
        | metrodayım | demir yolu* | demiryolu* | iskele* | rıhtım* | sahilde* | denizin kenarı* | nehir kenarı*
        | nehrin* | boğazın kenarı* | teras* | en üst kat* | son kat* | katın balkonu* | pencerede*
        | pencerenin önü* | camı açtım | kulenin* | üst geçit* | barajın* | gölün kenarı* | otoparkın en üst*
        | inşaatın* | bina | binalara | binanın | kat | katın""",
    "TR_AT": """duruyorum | dikiliyorum | oturuyorum | oturdum | bekliyorum | üstündeyim | üzerindeyim
        | kenarındayım | ucundayım | köprüdeyim | çatıdayım | damdayım | balkondayım | raydayım | raylardayım
        | perondayım | istasyondayım | sahildeyim | terastayım | viyadükteyim | tepesindeyim | ortasındayım
        | önündeyim | çıktım | tırmandım | geldim | vardım | sarkıttım | sarkıtıyorum | sarktım | aştım
        | bakıyorum | yürüyorum | iniyorum | gidiyorum | yoldayım | çıkıyorum | tepedeyim | başındayım | buradayım
        | kıyısındayım""",
    "TR_OMEN": """atlayınca | atlamak | atlayacağım | boşluk* | boşluğ* | son kez | son defa | son bir | bitsin
        | bitecek | bitiyor | bitti artık | kimse yok | kimseler yok | hoşça kal* | hoşçakal* | elveda
        | telefonu* bırak* | telefonumu | montumu | ceketimi | ayakkabılarım* | ayakkabımı | çantamı | cüzdanımı
        | bir adım* | tek adım* | treni bekliyorum | sonraki treni | tren gelince | tren geliyor | trenin sesi
        | trenin ışı* | karanlık su | su çok soğuk | su kara | su soğuk | su karanlık | rüzgar* | gözlerimi kapat*
        | korkmuyorum | sessiz* | kurtul* | affedin | affet | özür dilerim | hakkını* helal* | söyleyin* | aşağısı
        | aşağı bak* | aşağıya bak* | ayaklarım | veda* | huzur* | çok yüksek | zamanı geldi | vakit geldi
        | vakti geldi | sonum | bu son | her şey için* | sonunda | sesinizi son | sesini duymak | annem beni
        | beni affetsin | gelince bitecek | tutmasın | itmek kaldı | haber verirsiniz | bulunca | vedalaş*
        | simsiyah | kapkara | kapkaranlık | zifiri | soğuk | yapayalnız | yalnızım | tek başımayım | kimsesiz*
        | az kaldı | birazdan | su | dalgalar | aşağıda | aşağıya | gece | tren | trenler | özür | huzurlu
        | ışıklar""",
    "TR_SCENIC": """fotoğraf* | manzara* | turist* | arkadaşlarla | arkadaşımla | kahve | kahvaltı* | çay
        | çiçek* | mangal | tamir* | temizli* | boya* | balık | piknik* | gezi* | selfie* | güvercin* | yoga
        | uydu* | anten* | usta | işçi* | çocuklarla | eşimle | kızımla | oğlumla | dizdim kitap* | güneşlen*
        | konser* | düğün* | nöbet* | çamaşır as* | çamaşırları
        | vagon* | simit*""",
    "TR_GOODBYE": """elveda | hoşça kal* | hoşçakal* | veda ediyorum | veda ettim | vedalaştım | vedalaştık
        | vedamı* | veda mektubu* | veda mesajı* | hakkını helal* | hakkınızı helal* | haklarınızı helal*
        | hakkın helal* | helallik* | helalleş* | helal et* | son mesajım* | son mesajımdır | bu son mesaj*
        | son yazım* | son yazışım* | son sözüm* | son sözlerim* | son kez yazıyorum | son defa yazıyorum
        | son kez konuş* | son kez sarıl* | son kez öptüm | beni affedin* | beni affet | affedin beni | affet beni
        | bağışlayın beni | beni bağışla* | beni unutun | beni unutma* | beni güzel hatırla* | öyle hatırlayın
        | beni aramayın | beni merak etmeyin | arkamdan ağlama* | benim için ağlama* | üzülmeyin benim
        | benim için üzülme* | her şey için teşekkür* | her şey için sağ ol* | her şeye teşekkür*
        | bana çok emeğiniz* | emeğiniz için* | emeklerinize* | iyi geceler dünya | görüşmek üzere öbür*
        | öbür tarafta görüş* | öbür dünyada görüş* | ahirette görüş* | cennette görüş* | bir daha görüşemeyeceğiz
        | bir daha görüşmeyeceğiz | sizi çok sevdim | onu sevdiğimi söyle* | sevdiğimi söyle* | anneme söyle*
        | kızıma söyle* | oğluma söyle* | çocuklarıma söyle* | kızmadığımı söyle* | suçu yok deyin
        | kimsenin suçu yok | kimse kendini suçlama* | allahaısmarladık | allahaismarladik | allaha emanet*
        | elveda dostlar* | kendinize iyi bakın artık | vedalaşmaya geldim | vasiyet* | hakkımı helal*
        | helal ettim | helal olsun hakk* | hakkım helal* | vedadır | son vedam* | beni affetsin* | affetsinler
        | çocukları öptüm | son kez öp* | dualarınızda* | ardımdan* | arkamdan | sevdiğimi söyleyin
        | sevdiğimi söyle | onları sevdiğimi | seni sevdiğimi | sizi sevdiğimi | seni seviyorum anne
        | sizi seviyorum hepinizi | anneme deyin | anneme iletin | haber verirsiniz | bulunca haber
        | annem beni affetsin | annem affetsin | sesinizi son bir | sesini son bir | son bir duymak
        | kimse suçlu değil | kimseyi suçlama* | kimseyi suçlamayın | son mesajım bu | bu son mesajım | bu son
        | son sözüm bu | affola | affedin | özür dilerim anne | anneme özür* | sizi üzdüysem* | yolum açık ols*""",
    "TR_LAST_THINGS": """kedimi komşu* | köpeğimi komşu* | kedimi * verdim | kedimi * bıraktım
        | köpeğimi * verdim | köpeğimi * bıraktım | kuşumu * verdim | çiçeklerimi * verdim
        | çiçeklerimi * bıraktım | eşyalarımı dağıt* | eşyalarımı ver* | kitaplarımı dağıt* | kitaplarımı ver*
        | her şeyimi dağıt* | borçlarımı öde* | borçlarımı kapat* | bütün borçlarımı | hesaplarımı kapat*
        | hesabımı kapat* | faturaları öde* | anahtarı * bıraktım | anahtarlar* * bıraktım | anahtar paspas*
        | anahtarı kapıcı* | anahtarım* bırak* | mektup bıraktım | mektupları bıraktım | mektup yazdım
        | mektupları yazdım | mektubu * bıraktım | mektubum* | not bıraktım | notu bıraktım | notumu* | vasiyetim*
        | çocukları * bıraktım | çocuklara bak* | kızıma bakın | kızıma sahip çık* | oğluma sahip çık*
        | oğluma bakın | anneme iyi bakın | anneme bakın | anneme göz kulak* | kedime bak* | köpeğime bak*
        | kedime siz | şifrelerimi* | şifremi yaz* | cenaze* | nereye gömül* | mezarımı* | yüzüğümü
        | paramı * bıraktım | telefonumu burada* | telefonumu bırak* | cüzdanımı bırak* | odamı topladım
        | evi temizledim | işlerimi yoluna | evrakları hazırla* | montumu * bıraktım | kimliğimi bırak*
        | sim kart*""",
    "TR_SHUT": """kapıyı kilitledim | kapıyı arkadan kilit* | kilitledim kapıyı | kapıyı içeriden*
        | banyoya kilit* | kendimi banyoya* | banyodayım | kendimi odaya kilit* | kendimi içeri kilit*
        | kapı kilitli | kapıyı bantladım | pencereleri bantla* | küvetteyim | küvete girdim | kimse gelmeyecek
        | kimse giremez | telefonu kapatıyorum | telefonumu kapatıyorum | telefonu kapatacağım | kimse yok evde
        | evde kimse yok""",
    "TR_SOON": """bu gece | bu akşam | yarın sabah | yarın gece | yarın akşam | yarın | birazdan | az sonra
        | şimdi | hemen | bugün | on dakika* | beş dakika* | on beş dakika* | yarım saat* | bir saat* | iki saat*
        | sabaha kadar | sabah olmadan | gün doğmadan | güneş doğmadan | gece yarısı* | uyuyunca | uyuduktan sonra
        | uyuduğunda | yatınca | saat on* | saat iki* | saat üç* | saat beş* | saat 1* | saat 2* | saat 3*
        | öbür gün | cuma günü | cuma gecesi | hafta sonu* | bu hafta | gidince | evden çıkınca | ezandan önce
        | duruşmadan önce | uçaktan önce | sınır dışı edilmeden | son dakika* | dakika kaldı | dakikam kaldı
        | saatim kaldı | son gecem* | son günüm* | on dakikam | son gecem | son gecemiz | birkaç dakika*""",
    "TR_DO_IT": """yapacağım | yapıcam | yapacam | yapıyorum artık | bitiriyorum | bitireceğim | bitiricem
        | bitircem | bitiriyorum her* | noktayı koy* | nokta koy* | bitiyor | bitecek | bitmiş olacak | bitsin
        | o iş bitecek | hallediyorum | halledeceğim | son bulacak | sona erecek | son bulur | kurtulacağım
        | kurtuluyorum | gideceğim | gidiyorum | gidicem | göçeceğim | ayrılıyorum | ayrılacağım | dönmeyeceğim
        | uyanmayacağım | kapatacağım | kapatıyorum | kapıyorum | çekeceğim | veda edeceğim | özgür olacağım
        | huzura kavuş* | serbest kalacağım""",
    "TR_GONE": """olmayacağım | olmıcam | olmam artık | ben yokken | ben olmayacağım | yok olacağım | yokum artık
        | artık yokum | ben yokum | çoktan gitmiş* | gitmiş olacağım | bulduğunuzda | beni bulduğunda*
        | beni bulunca | beni bulacaksınız | bunu okuduğunuzda | bunu okuduğunda | bu mesajı okuduğun*
        | okuduğunuzda ben | hayatta olmayacağım | sağ olmayacağım | uyanmayacağım | bu dünyada olmay*
        | aranızda olmay* | aranızda yokum | sabahı görmeyeceğim | sabaha çıkmayacağım | yarını görmeyeceğim
        | cesedim* | naaşım* | ölü bulacak* | cenazemi* | cenazem* | yanına geliyorum | yanınıza geliyorum
        | yanına geleceğim | yanına gidiyorum | yanlarına gidiyorum | yanlarına gideceğim | sabaha kalmayacağım
        | sabaha kalmam | sabaha çıkmam | sabahı görmem""",
    "TR_DECIDED": """kararımı verdim | karar verdim | kararım kesin | kararım net | kararlıyım | kesin karar*
        | artık korkmuyorum | korkmuyorum artık | hiç korkmuyorum | kimse vazgeçir* | vazgeçiremez*
        | vazgeçmeyeceğim | geri dönüş yok | dönüşü yok | dönüş yok | geri dönüşü yok | döneceğim bir yol*
        | huzurluyum | huzur içindeyim | huzurlu | içim rahat | rahatım artık | sakinim | kimse durdura*
        | beni durdura* | hazırım | sözümü verdim | söz verdim kendime | tarih belirle* | günü belirledim
        | gününü seçtim | günü seçtim | aklıma koydum | kafaya koydum | kafama koydum | planım hazır
        | her şey hazır | hazırlıklarım* | hazırlığım* | çok sakinim | rahatım | korkum yok | korku kalmadı
        | pişman değilim | eminim""",
    "TR_END_ALL": """her şey bitecek | her şeyi bitirece* | her şeyi bitiriyorum | herşeyi bitirece*
        | herşey bitecek | hepsi bitecek | hepsi bitsin | bu defteri kapat* | defteri kapatacağım | defteri kapatıyorum
        | perdeyi kapat* | perde kapan* | son perde | ışığı kapatacağım | ışıkları kapatıp git*
        | oyunu bırakıyorum | oyundan çıkıyorum | son level* | game over | sahneden çek* | sahneden in*
        | bu yolun sonu | yolun sonu* | yolun sonunda* | son durak* | bu işe son | artık bitiriyorum
        | bitiriyorum artık | bu acıyı bitir* | acımı bitir* | bu eziyeti bitir* | kendi yolumu çiz*
        | çekip gideceğim | çekip gidiyorum | temelli gid* | ebediyen gid* | sonsuza kadar gid*
        | bir daha dönmemek üzere | dönmemek üzere* | dönülmez yol* | cihazı kapat* | şalteri indir*
        | şarteli indir* | fişi çek* | fişimi çek* | biletimi kestim | tek yön bilet* | son yolculuk*
        | sonsuz yolculuk* | uzun yolculuk* | gidiş bileti* | ben gidiyorum artık | aranızdan ayrıl* | kanatlan*
        | uçup gid* | yıldızlara gid* | bulutlara gid* | oyunu siliyorum | oyunu siliyor* | hesabı siliyorum
        | sonsuza dek çevrimdışı* | çevrimdışı olacağım | offline olacağım | kapanış yapıyorum | ekranı karart*
        | jenerik* ak* | finali yap* | final yapıyorum""",
    "TR_RECENT": """dün | dün gece | geçen gece | geçen gün | geçen hafta* | geçen ay* | önceki gün | evvelsi gün
        | birkaç gün önce | iki gün önce | üç gün önce | dört gün önce | beş gün önce | bir hafta önce
        | iki hafta önce | üç hafta önce | hafta önce | gün önce | bu ay | bu hafta | geçenlerde | daha yeni
        | yeni çıktım | geçen pazartesi | geçen salı | geçen çarşamba | geçen perşembe | geçen cuma
        | geçen cumartesi | geçen pazar | pazar günü | pazartesi günü | salı günü | bu sabah | dün akşam
        | dün sabah | bir ay önce | iki ay önce | hastaneden çıktım | hastaneden yeni | taburcu* | ay başında
        | bayramda | son denememden | cuma günü | perşembe günü | çarşamba günü | cumartesi günü | cuma
        | cumartesi gecesi | pazar gecesi | cuma gecesi | ayın başında | bu pazar | bu cuma | bu salı""",
    "TR_RESCUED": """midemi yıka* | mide yıka* | hastaneye kaldır* | hastaneye götür* | hastanede uyan*
        | yoğun bakım* | ambulans* | acilde | acile | son anda buldu* | son anda yetiş* | kurtardılar
        | kurtarmışlar | ip koptu | ip kopmuş | beni buldular | bulmuşlar beni | dikiş* | uyandım sonra | kustum
        | kusturdu* | ölmedim | ölememişim | beceremedim | başaramadım | olmadı | kıl payı | yarıda kaldı
        | yarım kaldı | boruyu kır* | kırıldı | polis tuttu | tuttular beni | tuttular | engellediler
        | durdurdular | çekip aldılar | kurtardı | hastaneden | hastanede | serum*
        | hastanede açtım göz* | gözümü hastanede açtım | hastanede gözümü açtım""",
    "TR_ATTEMPT": """intihara kalkış* | intihara teşebbüs* | intihar teşebbüs* | intihar girişim*
        | intiharı denedim | intihar etmeye çalıştım | intihar etmeyi denedim | kendimi öldürmeye çalıştım
        | kendimi öldürmeyi denedim | kendimi öldürmeye kalkıştım | kendimi asmaya çalıştım
        | kendimi asmayı denedim | kendimi asmaya kalk* | canıma kıymaya çalış* | canıma kıymaya kalk*
        | canıma kıymayı dene* | ölmeye çalıştım | ölmeyi denedim | kendimi atmaya çalış* | kendimi atmaya kalk*
        | atlamaya çalıştım | atlamaya kalktım | bileklerimi kestim | bileğimi kestim | denemem* | atlayacaktım
        | kendimi asacaktım | kendimi öldürecektim | intihar edecektim | canıma kıyacaktım | atıyordum kendimi
        | kendimi atıyordum | çamaşır suyu içtim | tarım ilacı içtim | bir kutu ilaç içtim | bir avuç hap içtim
        | (bir ay/iki hafta/üç hafta/birkaç hafta) önce denedim | geçen (ay/hafta) denedim | kendimi asmayı denedim | ölmeyi denedim""",
}
