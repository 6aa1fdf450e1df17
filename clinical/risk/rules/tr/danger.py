"""Turkish words of persecution, violence, self-injury, other people in danger."""

DANGER = {
    "TR_HURT": """kendimi kesiyorum | kendimi kestim | kendimi kesmişim | kolumu kestim | kollarımı kestim
        | kolumu kesiyorum | bacağımı kestim | bacaklarımı kestim | bacaklarımı kesiyorum | kollarımı kesiyorum
        | kolumu çizdim | kollarımı çizdim | kolumu jiletle* | kollarımı jiletle* | kendimi jiletle* | jilet attım
        | jilet atıyorum | jiletle * çizdim | jiletle * kestim | jiletledim | faça attım | façaladım
        | kendimi yaktım | kolumu yaktım | elimi yaktım bilerek | sigara bastım | sigara söndürdüm
        | sigarayı koluma | sigarayı * bastım | sigarayı * söndürdüm | kafamı duvara vur* | başımı duvara vur*
        | kendime vurdum | kendime vuruyorum | yumruk attım kendime | kendimi yumrukla* | kendimi dövdüm
        | kendime zarar verdim | kendime zarar veriyorum | tırnaklarımla * kanat* | kanatana kadar
        | kanatıncaya kadar | kendimi kanattım | derimi yol* | saçlarımı yol* | kendimi ısır* | kolumu ısır*
        | bileğimi çizdim | bileklerimi çizdim | bacağıma bıçak* | koluma bıçak* | kestim kendimi
        | kesiyorum kendimi | çizdim kolumu | ütüyü kolum* | çakmakla kolum* | kaynar su* döktüm | yeni kesik*
        | kesikler yap* | kesik attım | kesikler attım | kesikler açtım | yeni yara* açtım | yaralar açtım koluma
        | damarımı açtım""",
    "TR_HURT_INF": """kendimi kesmek | kendimi kesmeyi | kendimi kesmemek | kolumu kesmek | kollarımı kesmek
        | bacaklarımı kesmek | kendimi yakmak | kolumu yakmak | kendime zarar vermek | kendime zarar vermeyi
        | kendime zarar verme | kendime zarar vermemek | kendimi jiletlemek | jilet atmak | faça atmak
        | kesme isteği | kesmek isteği | kesme dürtüsü | zarar verme isteği | zarar verme dürtüsü | kendimi dövmek
        | kafamı duvara vurmak | başımı duvara vurmak | kendimi çizmek | kolumu çizmek | bir yerimi kesmek
        | etimi kesmek | bileğimi çizmek | canımı yakmak | kendi canımı yakmak | kendimi cezalandırmak
        | kendimi kanatmak | jileti bastırmak | kendime zarar vermeyi *""",
    "TR_URGE": """istiyorum | istiyom | isteği | istek | isteğim | dürtü* | dayanamıyorum | zor tutuyorum
        | zor duruyorum | kendimi tutamıyorum | geliyor içimden | içimden geliyor | çok kuvvetli | kuvvetli
        | ihtiyacım var | ihtiyacı | aklımdan çıkmıyor | için kıvranıyorum | için yanıp* | ellerimin üst* | şu an
        | şimdi | duramıyorum | bağırıyor | çağırıyor | kaşınıyor | istiyor | çekiyor canım | canım çekiyor""",
    "TR_RESISTED": """kesmedim | yapmadım | vazgeçtim | dayandım | tuttum kendimi | kendimi tuttum
        | kendimi zor tuttum | direndim | attım çöpe | çöpe attım | geri koydum | bıraktım geri
        | kaldırdım çekmeceye | yerine koydum | arkadaşımı aradım | ablamı aradım | seni aradım | sizi aradım
        | geçene kadar | geçti sonra | buz tuttum | buza bastım | soğuk suya | elimi çektim | geri çektim
        | elime aldım sonra | durdum | duşa girdim | duşta durdum | nefes egzersiz* | karşı koydum
        | başardım yapmamayı | uzak durdum | geri çekildim | kapıdan döndüm | ama dokunmadım | dokunmadım
        | yerine koyuyorum | şimdilik dayandım | dayanıyorum | bıraktım | attım | kaldırdım | sakladım onlardan
        | kilitledim dolaba | yapmıyorum""",
    "TR_CRAVE": """jilet* | bıçağı | bıçak | kesmek | kesme | kendime zarar* | makası | falçata* | camı
        | kırık cam* | çakmağı | dürtü* | istek | isteği | atlamak | raylara | hapları | ipi""",
    # Persecutors, threats.
    "TR_AGENT": """mit | mit'ten | mit'çi* | mitçi* | mitin | istihbarat* | polis* | emniyet* | jandarma*
        | siviller | sivil polis* | sivil ekip* | terörle mücadele | tem'den | tem şube* | savcı* | savcılık*
        | konsolosluk* | elçilik* | büyükelçilik* | asker* | özel harekat* | ajan | ajanlar* | ajanları | muhbir*
        | ülkücü* | bozkurt* | gladyo | rejim* | devletin adam* | reisin adam* | devletten | onların adam*
        | bizim amcalar | amcalar | takım elbiseli* | maskeli* | kar maskeli* | siyah giyimli*
        | siyah transporter* | transporter* | beyaz toros* | plakasız* | siyah minibüs* | siyah araba*
        | siyah araç* | siyah passat* | karanlık adam* | paramiliter* | milis* | çete* | mafya* | korucu*
        | infaz timi* | tetikçi* | kiralık katil* | devrim muhafız* | muhaberat* | gestapo | fetöcü diye
        | özel tim""",
    "TR_STRANGER": """tanımadığım | bilinmeyen | yabancı numara* | yabancı bir numara* | gizli numara*
        | özel numara* | numaradan | bir numara | numara | sahte hesap* | anonim* | kimliği belirsiz* | isimsiz
        | imzasız | biri | birisi | birileri | bir adam | adamlar | iki kişi | üç kişi | iki adam | üç adam
        | bir hesap | bir hesaptan | bir mesaj* | mesaj | mesajlar | telegram* | whatsapp* | sinyalden
        | instagram* | twitter* | facebook* | mail | e-posta* | mektup | zarf* | paket | telefonla | telefonda
        | aradılar | arayıp | kapının altından | posta kutu* | sesli mesaj* | not | arayan adam | arayan kişi
        | arayan ses | arayan | telefondaki ses* | telefondaki adam""",
    "TR_THREAT": """adresini biliyoruz | adresimi biliyor* | adresimi bil* | adresimi yaz* | adresim var
        | adresimi at* | nerede oturduğun* | nerde oturduğun* | nerede yaşadığın* | nerde yaşadığın*
        | nerede oturduğum* | nerede yaşadığım* | evini biliyoruz | evimi biliyor* | yerini biliyoruz
        | yerini bulduk | yerimi bul* | seni bulduk | seni bulduklarını | seni bulacağız | seni bulacaklar*
        | beni bulacaklar* | sıra sende* | sıra sana* | sıra bende | sıranın bende* | sıra onda | sıra annen*
        | sıra annem* | sıra kızın* | sıra kardeş* | sıradaki sensin | sıradaki benim | sıradaki sen*
        | sıradaki kız* | sıradaki anne* | sonun * gibi ol* | sonun da * gibi* | sonunu getir* | sonun yakın*
        | seni öldüre* | seni gebert* | seni gömer* | seni gömec* | seni yaşatma* | seni vurac* | seni asac*
        | seni keser* | kafanı kes* | kafana sık* | kafasına sık* | kelleni* | kellemi* | kurşun yolla*
        | kurşun bırak* | kurşun koy* | mermi bırak* | mermi koy* | mermi yolla* | zarf* * mermi* | ölüm tehdid*
        | ölümle tehdit* | öldürmekle tehdit* | öldürürüz* | öldüreceğiz | öldürecekleri* | öldüreceklerini
        | ölünü bul* | cesedini* | cesedin* | kefen* | tabut* | mezarını* | mezarın hazır* | ibret ol*
        | kaza geçir* | kaza olur* | trafik kazası * olabilir | kolay ölür* | merdivenden düş* | susmazsan*
        | susmazsam* | konuşursan* | konuşmaya devam eders* | yazmaya devam eders* | yayına devam eders*
        | yayını kes* | geri dönmezsen* | teslim olmazsan* | dönmezsem | bedelini öde* | bedelini annen*
        | bedelini ailen* | hesabını ver* | ailene yazık | ailen* var | annen var | kızın var | oğlunu düşün
        | anneni düşün | aileni düşün* | çocuklarını düşün* | kızını düşün* | kızının okul* | çocuğunun okul*
        | oğlunun okul* | çocuklarımın okul* | okulunu biliyor* | okuldan aldığı saat* | kızına bir şey*
        | kızını al* | kızını kaçır* | çocuğunu al* | çocuklarını al* | anneni al* | babanı al* | kardeşini al*
        | kolunu kır* | bacaklarını kır* | yüzüne kezzap* | kezzap* | ev* yakarız | evini yak* | evimi yakacak*
        | arabanı patlat* | hain* öl* | vatan haini* | hainlerin sonu | hain* sonu | sıra bana gel*
        | sıradaki benmiş* | listeye * | listede* ad* | listesinde* | ölüm listesi* | infaz listesi* | ismim yaz*
        | adım yaz* | mermi | mermi çekirdeği* | kurşun | cenazesine | cenazene | cenazesi* gel*
        | içeri alacaklar* | kardeşimi içeri* | çiçek gönder* mezar* | canından ol* | canına oku* tehdit
        | yaşatmayacak* | yaşatmayız | öldürülece* | seni susturac* | susturacağız | boğazını kes* | gözünü oy*
        | kurşunu bekle | kafasını yolla* | hangi kreşe gittiğ* | hangi okula gittiğ* | seni de arkadaşın gibi | cenazemi | cenazeni | sonun arkadaşın gibi""",
    "TR_PHOTO": """fotoğrafım* | fotoğrafı* | fotosu* | fotosunu | resmi* | resmini | görüntüsü* | görüntüsünü
        | videosu* | videosunu | fotoğraflar* | konumum* | konumu* | konumunu | adresini | adresimi | adını
        | okulunu | plakamı | plakasını | saatini""",
    "TR_HOME": """kapım* | kapımın | evimin | evimizin | evim | kaldığım yerin | kaldığım evin | apartmanım*
        | apartmanın | sokağım* | sokağımın | balkonumun | penceremin | kızımın | oğlumun | çocuğumun
        | çocuklarımın | annemin evinin | annemin kapı* | annemin | kızımın okul* | oğlumun okul* | okulun
        | kreşin | iş yerim* | işyerim* | posta kutum* | arabamın | kardeşimin | babamın | babamın dükkan*
        | eşimin | kampın | yurdumun | odamın | çocukların""",
    "TR_SENT": """attı | atmış | atmışlar | attılar | gönderdi* | göndermiş* | gönderiyor* | yolladı* | yollamış*
        | yolluyor* | geldi | geliyor | geldiler | yazdı* | yazmış* | yazıyor* | dedi* | diyor* | demiş* | aldım
        | bıraktı* | bırakmış* | iliştir* | koymuş* | koydu* | paylaş* | aradı* | arayıp | arıyor* | söyledi*
        | söylüyor* | tehdit et* | tehdit edi* | fısıldadı | bağırdı | mesaj at* | basmışlar | çekmiş* | çekmişler
        | not attılar | not bıraktılar | altından attılar | yazdılar | eklediler | arayıp | söylemişler | söylediler""",
    "TR_MENACE": """yakında görüş* | görüşeceğiz | bekle bizi | geliyoruz | geleceğiz | uzun sürmez | hatırlat*
        | dikkat et | ayağını denk al* | kendine dikkat* | güzelmiş | güzel çocuk* | güzel kız* | yaşlı adam*
        | selam söyle* | biliyoruz | izliyoruz | gözümüz üst* | unutmadık | unutmayız | unutmayacağız
        | kurtulamazsın | kaçamazsın | saklanamazsın | elimiz uzun* | her yerdeyiz | orada da bul*
        | nereye kaçarsan* | uzak değil* | sana ulaş* | ⚰️ | 🔪 | 💀 | bıçak emojisi | tabut emojisi
        | adını biliyoruz | nerede okuduğunu | okulunu | yazık olur | yazık | sussun | susmazsa | mezarını kaz*
        | merdivenden düş* | düşer | kaza | yaşını | nefesini | kesik baş* | başına gel* | bir şey olur
        | bir şey olmasın | üzülür | ağlar | güvende değil* | dokunmayalım | son kez uyar* | kolumuz
        | kolumuz uzun* | uzun kol* | yaşlı | hasta | tek başına yaş* | yalnız yaş* | kalp hasta* | her yere uzan*""",
    # Danger at this moment.
    "TR_AT_DOOR": """kapıdalar | kapımdalar | kapıyı kırıyor* | kapımı kırıyor* | kapıyı zorluyor*
        | kapımı zorluyor* | kapıyı omuzl* | kapıyı tekmeli* | kapımı tekmeli* | kapıya vuruyor*
        | kapıyı yumrukluyor* | kapımı yumrukluyor* | kapıyı açmaya çalış* | kilidi zorlu* | kilidi kırıyor*
        | kilidi kır* | kilitle oynuyor* | kilidi kurcal* | kapıyı kurcal* | kapıyı indiri* | kapıyı kırdılar
        | camı kırdılar | camı kırıyorlar | içeri gir* çalış* | içeri girdiler | içeri giriyorlar | eve girdiler
        | eve giriyorlar | evin içindeler | içerideler | merdivenden çıkıyorlar | merdivenlerdeler
        | yukarı çıkıyorlar | asansörden indiler | apartmana girdiler | binaya girdiler | kapının önündeler
        | kapımın önündeler | kapının önünde bekliyorlar | evi sardılar | evin etrafını sar* | evi bastılar
        | etrafımı sar* | etrafımı çevir* | üstüme geliyor* | üzerime geliyor* | yolumu kes* | yolumu kapat*
        | önümü kes* | sıkıştırdılar | sıkıştırıyorlar | köşeye sıkış* | arabaya bindir* | araca bindir*
        | arabaya sok* | bagaja * | bagajdayım | bagajda* | kaçırıyorlar | kaçırdılar beni | beni kaçırdı*
        | beni götürüyor* | beni aldılar | ellerimi bağla* | ellerim bağlı | gözlerimi bağla* | gözlerim bağlı
        | kelepçele* | bırakmıyorlar beni | beni bırakmıyorlar | beni tutuyorlar | çıkmama izin vermi*
        | silah doğrult* | bıçak çek* | silah çek* | bana ateş * | ateş ediyor* | ateş açtı* | beni dövüyorlar
        | peşimden koşuyor* | peşimden geliyor* | peşimdeler | arkamdan geliyor* | arkamdan koşuyor*
        | beni takip ediyor* | takip ediyorlar beni | takip ediliyorum | adım adım takip* | arkamdalar
        | iki sokaktır* | metrodan beri* | duraktan beri* | marketten beri* | kapıyı kırmaya* | kapımı kırmaya*
        | kapıyı kırdı | merdivenden çıkıyor* | merdivenleri çık* | kapıya dayandılar | kapıya geldiler
        | kapıma geldiler | kapıma dayandılar | arkamdaki iki* | arkamdaki adam* | peşimde | peşime takıl*
        | dışarıda bekliyorlar | dışarda bekliyorlar | aşağıda bekliyorlar | arabadan indiler | bizi tutuyorlar
        | zorla götür* | kaçırıldım | bizi kaçırdılar | sınıra götürüyor* | geri itiyor* | havaalanına götürüyor*
        | uçağa bindir* | zorla soktular | arabaya zorla* | zorla arabaya* | araca zorla* | arabaya tık*
        | araca tık* | arabaya at* | minibüse * | arkamda | izimi sür*
        | kapının arkasında* | kapının arkasındalar | kapısını kırıyor* | kırmaya çalışıyor* | kapıyı kırmaya çalış*""",
    "TR_RIGHT_NOW": """şu an | şu anda | şimdi | şuan | su an | hâlâ | hala | saklandım | saklanıyorum | dolapta*
        | dolabın içinde* | banyoya* | banyodayım | tuvalete* | tuvaletteyim | yatağın altında* | kömürlükte*
        | bodrumda* | çatıya saklan* | sesimi çıkar* | fısıld* | yazamıyorum | konuşamıyorum | yardım edin
        | yardım et | imdat | polis çağır* | polisi ara* | ne yapacağım | ne yapayım | ne yapıcam | nereye gideyim
        | nereye kaçayım | koşuyorum | kaçıyorum | çabuk | acil | lütfen çabuk | sesler* geliyor | duyuyorum
        | yaklaşıyor* | çıkamıyorum | kilitledim | kişiler | kişi | adam | adamlar | araba | indiler | indi
        | iki kez | üç kez | sabahtan beri | on dakikadır | yarım saattir | yine | maskeli* | ellerinde* | telsiz*
        | bağırıyor* | küfred* | yardım | gizli yaz* | gizlice yaz* | bilmiyorum | markete girdim | girdim bir
        | kafeye gir* | dışarıda bekliyor* | saklandık | fenerle | sesleri | kalabalık* | konum at* | konumum*
        | dükkana girdim | bekliyorlar | sokaktır | duraktır | dakikadır | aynı iki * | aynı adam*
        | kilerdeyim | kaçacak yerim yok | üzerime geliyor* | kırmaya çalışıyor* | bağırışları gel*""",
    "TR_DANGER_PLAIN": """bagajdayım | beni kaçırdılar | beni kaçırıyorlar | kaçırıldım
        | arabaya bindirdiler beni | zorla arabaya* | zorla bindir* | üstüme geliyorlar | üzerime geliyorlar
        | üstüme geliyo* | peşimden koşuyorlar | kapıyı kırıyorlar | kapımı kırıyorlar | kapıyı kırıyolar
        | kapıyı kırdılar içer* | kapıyı zorluyorlar | kapımı zorluyorlar | kapıyı omuzluyorlar
        | kapımı tekmeliyorlar | kapıyı tekmeliyorlar | içeri girmeye çalışıyor* | eve girmeye çalışıyor*
        | kilidi zorluyor* | kilidi kırıyor* | etrafımı sardılar | yolumu kestiler | önümü kestiler
        | beni bir yere götürüyor* | ellerim bağlı | bana silah * | evin içindeler | evde biri var
        | arabaya zorla sok* | arabaya zorla bin* | zorla soktular | arabaya tıktılar | araca tıktılar
        | dolapta saklanıyorum | dolaba saklandım | banyoya saklandım | tuvalete saklandım
        | yatağın altına saklandım | yatağın altında saklanıyorum
        | motosikletli* peşimde | iki motor peşimde | peşimdeler kaçam* | beni yakaladılar | bir bodrumdayım | önümü kesti* | araba önümü kes*""",
    "TR_FEAR": """korkuyorum | korkudan | korkum* | korku | çok korktum | dehşet* | panik* | ödüm kop*
        | ödüm pat* | ürküyorum | buldular | bulacaklar | bulurlar | geldiler | gelecekler | gelirler
        | beni almaya* | almaya gel* | peşimdeler | peşimde | takip | izliyorlar | izleniyorum | gözetli*
        | dinliyorlar | kapı çal* | kapı çalın* | kapı zili* | zil çal* | siren* | araba ses* | her ses*
        | her seste | her araba* | ayak ses* | bilinmeyen numara* | sokağın başında* | aynı adam* | aynı araba*
        | yine orada* | yine ordaydı | kapının önünde | evin önünde | polis gör* | üniforma* | iade | sınır dışı *
        | geri gönder* | deport* | konsolosluk* | tanınırım | beni tanıdı* | ihbar* | adresimi öğren*
        | adresimi bul* | yerimi öğren* | yerimi bul* | onlardan biri | bizi buldu* | adam bana bak* | bana baktı
        | arkamda biri | arkamdan bir* | gözetle* | transporter* | siyah araba* | siyah araç* | sokakta bekleyen*
        | karşıda bekleyen* | plaka* | telefon çal* | telefonum çal* | bilinmeyen * ara* | kapıyı çal* | takip ed*
        | götürecekler | götürürler | alıp götür* | almaya gelec* | kapı her çal* | her kapı* | her zil*
        | adresim sızdı* | adımı televizyon* | adım listede | polis korkusu*""",
    "TR_SYMPTOM": """uyuyamıyorum | uyuyamıyom | uyumadım | uyumuyorum | uyku yok | uykusuz* | gözümü kırpmadım
        | gözüme uyku* | gece uyu* | titriyorum | titremeye* | titreme* | ellerim titri* | dizlerim titri*
        | tir tir* | nefes alamıyorum | nefesim kesil* | nefesim daral* | boğulacak gibi* | kalbim duracak*
        | kalbim çık* | kalbim yerinden* | kalbim küt* | kalbim çarp* | çarpıntı* | göğsüm sıkış* | göğsüm daral*
        | kusuyorum | kustum | midem bulan* | evden çıkamıyorum | evden çıkmıyorum | evden çıkmadım
        | dışarı çıkamıyorum | dışarı çıkmıyorum | dışarı çıkmadım | odadan çıkamıyorum | odadan çıkmıyorum
        | odadan çıkmadım | sokağa çıkamıyorum | sokağa çıkmıyorum | perdeler kapalı | perdeleri aç*
        | perdeleri kapat* | perdeyi aç* | ışıkları kapat* | ışığı açm* | ışık yakm* | yemek yiyemiyorum
        | yemek yemedim | yiyemiyorum | ağzıma lokma* | kaskatı | donup kal* | dondum kaldım | buz kesil*
        | terliyorum | ter bas* | bayılacak* | bayıldım | altıma* | kapının arkasına* dolap* | kapıya dolap*
        | kapının arkasında * bekl* | giyinik yat* | ayakkabıyla yat* | bıçakla yat* | yastığımın altında*
        | kıpırdayamıyorum | telefonu açamıyorum | elim ayağım * | kapıyı açmıyorum | kapıyı açamıyorum
        | pencereye yaklaş* | cama yaklaş* | nefes almak zor | boğazım düğüm* | midem kasıl* | kilo verdim korku*
        | yatağın altın* yat* | uykum kaçtı korku* | sabaha kadar otur* | sabahı oturarak* | uyku tutm*
        | kapıya sandalye* | kapıya masa* | bıçakla uyu* | her yerim titri* | ellerim buz* | dişlerim takır*
        | soğuk ter* | kalbim duruyor | kalbim dur* | titriyor | kalbim sıkış* | kalbim ağzım*
        | evden çıkmadım | evden çıkamıyorum | yemek yiyemiyorum | ne uyuyor ne yiyorum | ne uyuyabil* | her seste sıçr* | ellerim titriyor""",
    # Family at home.
    "TR_FAMILY": """annem* | anamı | anneme | babam* | ailem* | aileme | kardeşim* | abim* | ağabeyim* | ablam*
        | eşim* | karım* | kocam* | oğlum* | kızım* | amcam* | dayım* | teyzem* | halam* | yengem* | kuzenim*
        | yeğenim* | dedem* | bizimkiler* | köydekiler* | nişanlım* | kayınpeder* | kayınbirader* | baba evi*
        | bizim ev* | annemlerin | annemlerin ev* | babamgil* | kaynanam*""",
    "TR_TAKEN": """gözaltı* | tutukla* | götürdüler | götürmüşler | götürülmüş | götürülen | aldılar | almışlar
        | alındı | alınmış | alıp götür* | ifadeye | ifadesi* | sorguya | sorgula* | sorgulan* | emniyete çağır*
        | karakola çağır* | karakola götür* | çağırdılar | çağırmışlar | çağrıldı | çağrılmış | çağırıyor* | celp*
        | tebligat* | bastılar | basmışlar | basıldı | basılmış | baskın* | evi ara* | evini ara* | evimizi ara*
        | aradılar evi | kapılarına dayan* | kapısına dayan* | kapısına git* | kapılarına git* | kapıya dayan*
        | tehdit edi* | tehdit et* | tehdit* | baskı yap* | sıkıştır* | rehin* | işten attı* | işten at*
        | işinden attı* | işten çıkar* | işinden ol* | pasaportu* | pasaportlar* | hesaplarını dondur*
        | maaşını kes* | kayyum* | dövdüler | dövmüşler | hapse at* | hapiste benim* | içeri attı* | içeri al*
        | kaybettir* | kayıp | haber alam* | ev hapsi* | yurtdışı yasağı* | mahkemeye ver* | dava aç*
        | karakola çek* | el koydu* | el koymuş* | ekip gitmiş* | ekip git* | eve gel* | evi basıl* | evi bas*
        | evini bas* | sorup durmuş* | soruşturma aç* | pasaport* | ifade ver* | ifade al* | alıkoy*
        | yurt dışı yasağı* | okuldan at* | öğretmenlikten at* | ihraç* | fişle* | tartakla* | hırpala*
        | kapısını kır* | kapılarını kır*""",
    "TR_BECAUSE": """benim yüzümden | yüzümden | benim için | beni sor* | beni ara* | benden dolayı
        | benim yazdık* | yazdıklarım* | yazılarım* | paylaşım* | tweet* | yayın* | benim hakkımda
        | nerede olduğum* | nerde olduğum* | yerimi | adresimi | dönmem için | geri dönmem* | dönsün diye
        | teslim ol* | susmam için | sussun diye | konuştuğum için | röportaj* | benim adım* | hakkımda
        | bana ulaş* | beni bul* | bana karşı | beni vazgeç* | dün | bu sabah | dün gece | az önce | sabah | bugün
        | gece | şimdi | geçen hafta | bu hafta | yine | akşam | pazartesi | salı | çarşamba | perşembe | cuma
        | nerede diye | nerde diye | konuşuyorum diye | yazıyorum diye | kaçtım diye | ben kaçınca
        | ben çıktım diye | beni istiyor* | beni teslim* | beni getir* | kardeşim diye | akrabam diye | babam diye
        | annem diye | eşim diye | sırf | soyadım* | soyadı* | ailem olduğu* | akrabam olduğu* | kardeşim olduğu*
        | benim çalışma* yüzünden | çalışmalarım yüzünden | konuşmalarım yüzünden | kitabım yüzünden""",
    # Violence.
    "TR_TARGET": """muhbir* | ihbarcı* | ispiyoncu* | itirafçı* | işkenceci* | gardiyan* | komiser* | başkomiser*
        | polis* | savcı* | hakim* | komutan* | albay* | binbaşı* | yüzbaşı* | üsteğmen* | teğmen* | astsubay*
        | sorgucu* | cellat* | cellad* | müdür* | ajan* | katil* | katilin* | tecavüzcü* | şerefsiz* | pezevenk*
        | orospu çocu* | köpek herif* | alçak | alçağı | o alçak* | itin | iti | o iti | o köpe* | hain | haini
        | hainin | bizi satan* | beni satan* | beni ihbar* | ihbar eden* | ispiyonlayan* | işkence eden*
        | işkence yapan* | işkence yapanı | bana işkence* | bana tecavüz* | beni döven* | abimi öldüren*
        | kardeşimi öldüren* | babamı öldüren* | oğlumu öldüren* | öldüren adam* | kaçakçı* | insan taciri*
        | tercüman* beni sat* | o adamı | o herifi | herif | herifi | herifin | beni içeri attıran*
        | bize bunu yapan* | bunu yapan* | konsolos* | satan kadın* | satan adam* | satanı | satanları
        | polise satan* | hasan'ı satan* | bizi ele veren* | beni ele veren* | ele veren* | ağabeyimi öldüren*
        | tercüman | katilini | katili | infazcı* | bekçi* | korucu* | müstantik* | satan | öldüren | öldürten
        | gammazlayan | ele veren | tecavüz eden | işkence eden | ispiyonlayan | ihbar eden | dövdüren""",
    "TR_HARM": """öldüreceğim | öldürecem | öldürcem | öldürücem | öldüreyim | öldürürüm | öldürmek istiyorum
        | öldürmeyi düşünüyorum | öldürmeyi planlıyorum | öldürmeye karar* | ölmesini istiyorum ellerim*
        | gebertece* | geberticem | gebertcem | gebertirim | gebertmek istiyorum | gebertmek için | vuracağım
        | vurcam | vurucam | vurayım onu | vurmak istiyorum | bıçaklayaca* | bıçaklıcam | bıçaklarım | bıçaklayıp
        | bıçaklamak istiyorum | bıçağı sapla* | bıçağı * saplay* | boğazını kes* | boğazını keseceğ*
        | boğazlayaca* | boğacağım | boğucam | boğmak istiyorum | boğmayı | gırtlağını* | kafasına sık*
        | kurşun sıka* | kurşunu sık* | kurşunla* | kanını dök* | kanını içe* | kanında boğ* | canını alacağım
        | canını alıcam | canını alırım | canını alayım | canını almak | canına okuyaca* | yakacağım onu
        | diri diri yak* | evini yakaca* | evini ateşe* | üstüne benzin* | üzerine benzin* | arabayla ez*
        | arabayla çarp* | ezeceğim onu | parçalayaca* | linç ede* | işini bitirece* | işini bitiricem
        | işini bitirmek | mezara sokaca* | mezara koyaca* | gömeceğim onu | yaşatmayacağım | yaşatmıcam
        | yaşatmam onu | bedelini kanıyla* | kanıyla öde* | canıyla öde* | intikamımı alaca* | intikamını alaca*
        | intikam alaca* | kendi ellerimle öldür* | ellerimle boğ* | ölüsünü* | ölü görmek ist* | ölü görmeden*
        | cezasını kendim* | cezasını ben* | hesabını * keseceğim | hesabını ben* | öbür dünyaya yolla*
        | nefesini kes* | nefesini kesece* | kalbine sapla* | kemiklerini kır* | ayağına * sıkaca* | sakat bırak*
        | cehenneme yolla* | temizleyeceğim onu | ortadan kaldırac* | ortadan kaldırmak istiyorum | pusu kur*
        | öldürmeden ölm* | öldürmeden rahat* | kanını akıt* | gözlerini oy* | gözünü oy* | gözünü çıkar*
        | yüzünü dağıt* | kafasını kopar* | kafasını ez* | kafasını kırac* | nefesi kesilene* | geberteceğ*
        | canını yakacağ* kendi | kan kustur* | kalbini sök* | cezasını kendi ellerim* | ellerimle öldür*
        | deşece* | deşeceğim | öldürmezsem | öldürmeye gid* | vurmaya gid* | hesabını kesec* | ölümü benim elim*
        | ölümü elimden* | yaşatmam | yaşatmayacağ* | sağ bırakmam | sağ bırakmayacağım | sağ koymam
        | sağ çıkmayacak | canlı bırakmam | nefes aldırmam | öldüreceğime yemin* | gebertmezsem | leşini ser*
        | leşini | kanını yerde * | ecelin olac* | eceli olac* | eceli ben* | infaz edec* | infaz edic*
        | işini bitirec* | gözümü kırpmadan * | sıkacağım kafasına | sıkarım kafasına | ateş edeceğim
        | kurşun yağdır*
        | sağ bırakmayacağ* | sağ bırakmam | sağ bırakmayacam | bıçaklamak istiyorum | canını alacağım | canını alacam""",
    "TR_ARMED": """elimde bıçak | bıçak elimde | bıçağı aldım | bıçak aldım | bıçak yanımda | bıçak cebimde
        | bıçak var cebimde | belimde silah | silah belimde | silah var | silahım var | silahımı aldım
        | silah aldım | silahı aldım | silah yanımda | silah çantamda | silah cebimde | tabanca belimde
        | tabanca yanımda | tabancayı aldım | tabanca var | tabancam* | belimde | baltayı aldım | balta elimde
        | sopayı aldım | demir elimde | demir çubuk | çekiç çantam* | çekici aldım | benzini aldım
        | benzin bidonu* | bidon elimde | şişeyi aldım | satır elimde | satırı aldım | satır çantamda
        | bıçağı ceketim* | bıçağı çanta* | bıçağı bel* | bıçağım | silahı doldur* | şarjörü* | mermi sür*
        | kezzap aldım""",
    "TR_STALK": """evinin önündeyim | evinin önünde bekli* | kapısındayım | kapısının önündeyim
        | kapısının önünde bekli* | kapısında bekliyorum | apartmanının önündeyim | apartmanının önünde*
        | karşısındayım | karşımda | karşımda oturuyor | arkasındayım | peşindeyim | peşinden gid*
        | takip ediyorum | evine gidiyorum | yanına gidiyorum | kapısına gidiyorum | oraya gidiyorum | yola çıktım
        | yoldayım | yoldayım ona | çıkmasını bekliyorum | çıksın diye* | çıkınca | çıkar çıkmaz | inmesini bekli*
        | gelmesini bekliyorum | sokağındayım | iş yerinin önündeyim | arabasının yan* | kafede oturuyor
        | kahvede oturuyor | onu görüyorum | beş metre* | iki metre* | on metre* | önünde bekliyorum | önündeyim
        | kapısına geldim | dükkanının önünde* | evinin karşısında* | pusudayım | pusuya yat*
        | kapısında duruyorum | sokağında bekliyorum | işten çıkışını bekliyorum | köşede bekliyorum""",
    "TR_IMAGES": """görüntü* | gözümün önüne | gözümün önünde* | gözümü kapat* | gözlerimi kapat* | hayalimde
        | hayal ediyorum | rüyamda | kafamda sahne* | sahneler* | aklıma geliyor | aklıma gelen* | düşünceler*
        | kendimi onu * görüyorum | fanteziler* | fantazi* | kurguluyorum | canlanıyor""",
    "TR_UNWANTED": """istemiyorum | istemeden | yapmam | yapmayacağım | yapmam ama | asla yapm* | korkutuyor*
        | korkuyorum kendimden | kendimden korkuyorum | beni ürkütüyor | ürkütüyor | gitmiyor* | durduramıyorum
        | kovamıyorum | kurtulamıyorum | utanıyorum bundan | ben öyle biri değilim | öyle biri değilim
        | nefret ediyorum bu*""",
    # Somebody else in danger.
    "TR_NEAR": """oda arkadaşım* | ev arkadaşım* | koğuş arkadaşım* | kamp arkadaşım* | arkadaşım* | arkadaşımız*
        | dostum* | komşum* | komşumuz* | ablam* | abim* | kardeşim* | kuzenim* | eşim* | karım* | kocam* | oğlum*
        | kızım* | annem* | babam* | yeğenim* | sevgilim* | nişanlım* | kamptan bir* | kamptaki * | yan odadaki*
        | üst kattaki* | alt kattaki* | karşı dairedeki* | yurttaki* | bir çocuk | bir kadın | bir genç | bir adam
        | bir arkadaş | yoldaşım* | yurttaşım | memleketlim* | hemşehrim* | hemşerim* | gruptan biri* | gruptaki*
        | kursta* bir* | ranzadaki* | yan çadırdaki* | çadırdaki*""",
    "TR_HE_WILL": """intihar edeceğini | intihar edeceğim diy* | intihar edicem diy* | intihar edeceğim yaz*
        | intihar etmek istedi* | intihar etmek istiyor | kendini öldüreceğini | kendini öldürmek
        | kendini öldürece* | kendini asacağını | kendini asmak | kendini asaca* | kendini yakacağını
        | kendini atacağını | kendini atmaya* | kendini atmak* | atlayacağını | atlayacak | atlamak üzere
        | atlamaya çalış* | canına kıyacağını | canına kıyacak | canına kıymak* | kendine zarar ver*
        | kendine bir şey yap* | ölmek istediğini | ölmek istiyor | ölmek istediğ* | ölmek istiyorum diy*
        | ölmek istiyorum yaz* | öleceğini söyl* | öleceğim diy* | yaşamak istemediğini | yaşamak istemiyor
        | yaşamak istemiyorum diy* | yaşamak istemiyorum yaz* | veda mesajı* | veda etti | vedalaştı | vedalaşıyor
        | herkesle vedalaş* | hakkını helal et yaz* | hakkınızı helal edin yaz* | helallik iste* | hapları sakla*
        | ip sakla* | ip almış | ilaç biriktir* | hap biriktir* | jilet sakla* | bıçakla dolaş*
        | eşyalarını dağıt* | mektup bırak* | not bırak* | kendini kes* | bileklerini kes* | bileğini kes*
        | kollarını kes* | köprüye git* | köprüye doğru* | kendimi yakacağım diy* | kendimi asacağım diy*
        | kendimi öldüreceğim diy* | kendimi atacağım diy* | kendimi vuracağım diy* | kendini yakma*
        | bidonla gez* | benzinle gez* | beni affedin * yaz* | beni affet yaz* | artık dayanamıyorum yaz*
        | dayanamıyorum artık yaz* | mesaj attı beni affe* | yaşamak istemediğini söyl* | beni affedin
        | hapları biriktir* | elveda yaz* | son mesajı | ölmek istiyorum deyip | ölmek istiyorum dedi
        | öleceğim dedi | yaşamak istemiyorum dedi | intihar edeceğim dedi | kendimi öldüreceğim dedi
        | ölmekten bahsed* | ölümden bahsed* | intihardan bahsed* | kendini öldürmekten * | notunu buldum
        | notunu bulduk | mektubunu buldum | mektubunu bulduk | veda mektubunu * | ölümü düşündüğünü *
        | intihar notu* | veda notu*
        | kendini yok ede* | işini bitirece* | canına kıyaca* | bu gece bitirece* | kendini öldürece* | dayanamadığını""",
    "TR_HE_NOW": """çatıya çıktı | çatıda | dama çıktı | balkon* sark* | balkona çıktı | balkondan sark*
        | balkon demirine* | korkuluğ* çık* | korkuluğa* | korkuluklar* | köprünün | köprüde | raylara indi
        | raylarda | pencereye çıktı | camdan sark* | pervazda* | hap içmiş | hap içti | hap yuttu | hap yutmuş
        | hapları içmiş | hapları yutmuş | ilaç içmiş | ilaç içti | ilaçları içti | ilaçları içmiş
        | çamaşır suyu içti | çamaşır suyu içmiş | zehir içmiş | zehir içti | bir kutu * içmiş | bir kutu * içti
        | bileklerini kesmiş | bileklerini kesti | bileğini kesti | bileğini kesmiş | kendini asmış | kendini astı
        | ipi boynuna* | ip boynunda* | kanlar içinde | kan içinde | baygın* | bilinci* | nefes almıyor
        | uyanmıyor | kıvranıyor | morar* | köpürüyor | ağzından köpük* | üstüne benzin döktü
        | üzerine benzin döktü | benzin döktü | benzin döküp | kapıyı kilitledi | kapıyı kilitlemiş
        | kapıyı üstüne kilit* | kapıyı üzerine kilit* | kendini banyoya kilit* | kendini odaya kilit*
        | kendini kilitledi | bıçak elinde | elinde bıçak | elinde jilet | boğuluyor | öldürecekler onu
        | onu dövüyorlar | onu götürüyorlar | onu kaçırdılar | çamaşır suyunu * | kapıyı kilitledi içeriden
        | kapıyı içeriden kilit* | banyoya kapan* | odaya kapan* | yutmuş | hepsini içmiş | hepsini yutmuş
        | nefesi zor | nefes alamıyor | balkon demirinin | korkuluğun dışında* | pencereden sark* | kapı kilitli
        | altından kan | kan geliyor | banyoda kapı* | kapıyı kilitleyip | atlıyorum dedi | atlıyorum diyor
        | atlıyorum yaz* | köprüden ara* | çatıdan ara* | ilaçların hepsini | ilaçları yut*""",
    "TR_HELP_NOW": """ne yapayım | ne yapacağım | ne yapmalıyım | ne yapmam lazım | ne yapıcam | nasıl durdur*
        | yardım edin | yardım et | imdat | acil | çabuk | lütfen | şu an | şu anda | şuan | şimdi | az önce
        | demin | yeni | hemen | açmıyor | cevap vermiyor | cevap yok | ses yok | ses vermiyor | bakmıyor
        | ulaşamıyorum | telefonu kapalı | telefonunu kapat* | bağırıyor* | ağlıyor | yemiyor | uyumuyor
        | konuşmuyor | iki gündür | üç gündür | bugün | dün gece | bu gece | bu sabah | akşam | kimse yok
        | korkuyorum | durduramıyorum | tutuyorum | ambulans* | yanındayım | yanından ayrıl* | hâlâ
        | söyleyip duruyor | söylüyor | diyor | yazdı | yazmış | yerde yatıyor | yerde | nefesi* | kendinde değil
        | uyanmıyor | kıvranıyor | morardı | morarmış | kanıyor | kan * | atlayacağım diyor | ses gelmiyor
        | sesi gelmiyor | kapıyı aç* | gelin | koşun | yetişin | yardım | kapattı | bahsediyor | yalnız bırak*
        | tek başına | diyor bidon* | geziyor | kapalı | telefonu | altından | elinde | elinde tüfek
        | elinde silah | elinde bıçak | tüfek | silah | bıçak
        | tek başına | çığlık at* | bağırıyor | yanında kimse yok""",
}
