"""Turkish words of passive wishes, burden, guilt and despair."""

DESPAIR = {
    "TR_NOT_WAKE": """uyanmasam | uyanmayayım | uyanmak istemiyorum | bir daha uyanmak iste* | sabaha çıkmasam
        | sabaha çıkmayayım | sabaha çıkmamayı | sabah olmasa | hiç uyanmasam | hiç uyanmamak | bir daha uyanmamak
        | bir daha uyanmasam | gözümü açmasam | gözlerimi açmasam | gözlerimi açmamak | uykuda kalsam
        | uyuyup uyanmasam | uyuyup kalsam | uykumda ölsem | uykumda gitsem | uykumda ölmek | alarm çalmasa
        | yarın gelmese | yarın olmasa | hiç gelmese | gece bitmese | uyanmamayı | uyanmamak için dua*
        | sabahı görmesem | uyanmayı istemiyorum | hiç doğmasaydım | hiç doğmamış ols* | keşke doğmasaydım
        | doğmasaydım | doğmamış olsam | anam beni doğurmasa* | beni doğurmasa* | araba çarpsa | kamyon çarpsa
        | otobüs çarpsa | tır çarpsa | kanser olsam | kalbim dursa | kalbim durs* | kalp krizi geçirsem
        | bomba düşse | depremde kalsam | deprem olsa da | uçak düşse | bir kurşun gelse | başıma bir şey gelse
        | ölüp gitsem de umrumda | ölsem umrumda | ölsem umurumda | ölsem de olur | ölsem fark etmez
        | ölürsem ölürüm | ölümden korkmuyorum | yaşasam da olur | yaşamasam da olur | ortadan kaybols*
        | kaybolup gitsem | buharlaşs* | yok oluvers* | toz olup | silinip gitsem | var olmasam | denizde boğuls*
        | orada ölseydim | keşke o botta* | keşke denizde* | keşke orada öl* | keşke kurtulmas*
        | keşke çıkmasaydım | sabah olmasın | güneş doğmasa | güneş doğmasın | çarpsınlar | çarparlarsa
        | çarparsa çarpsın | ne olursa olsun bana | bakmadan geçiyorum | bakmadan karşıya | ölümü bekliyorum
        | ecelimi bekliyorum | ecelim gelse | ömrüm bitse | ömrüm kısa olsa | vadem dolsa | keşke hiç uyan*
        | gözümü bir daha aç* | bir daha gözümü aç* | uykudan uyanma* keşke | bir gece uykumda*
        | sonsuza dek uyusam | sonsuza kadar uyusam | sabah olmasa | sabah hiç olmasa | uykuda ölsem | uykumda ölsem""",
    "TR_BURDEN": """yük oluyorum | yük oldum | yük gibiyim | bir yüküm | yüküm ben | sadece yüküm | yükten başka*
        | yükten ibaret* | herkese yük* | aileme yük* | sırtında bir yük* | sırtında yük* | sırtındaki yük*
        | yük olmaktan* | yük olduğum* | başlarına bela* | başına belayım | ayak bağı* | ayakbağı* | bensiz daha*
        | ben olmasam daha* | ben olmasam herkes* | ben olmasaydım | ben olmasam | olmasam rahat* | yokluğum*
        | yokluğumu kimse* | ben gitsem kimse* | fazlalığım | fazlalık gibi* | fazlalıktan* | fazlalık*
        | kimseye faydam* | kimseye hayrım* | hiçbir işe yaramıyorum | işe yaramaz* | bir işe yaramıyorum
        | beş para etmem | beş para etmez biriyim | kimseye lazım değilim | kimsenin bana ihtiyacı yok
        | onlara zarar* | boşuna ekmek* | boşuna yer kapl* | asalak* | parazit* | dünyaya fazla* | bensiz rahat*
        | bensiz mutlu* | ben olmadan daha* | benden kurtul* | benden kurtulsa* | kimseye bir fayda* | faydam yok
        | faydam dokun* | masraf* | gitsem kimse* | ölsem kimse* | olmasam kimse* | kimse üzülmez
        | kimse fark etmez | kimsenin umurunda değil* | kimsenin umrunda değil* | kimse aramaz
        | herkes benim yüzümden | hepsi benim yüzümden acı* | gereksizim | gereksiz biriyim | boş yere yaşıyorum
        | bir hiçim | hiç kimseyim | çöp gibiyim | sırtlarında * yük* | onlara yük* | kızıma yük* | oğluma yük*
        | eşime yük* | anneme yük* | çocuklarıma yük* | yüküm herkese | omuzlarında * yük* | kime ne faydası
        | kime ne fayda* | kimin işine yar* | bensiz daha iyi | bensiz bir hayat* | bensiz yaşa* daha
        | oğlum bensiz | kızım bensiz | çocuklarım bensiz | ailem bensiz | eşim bensiz | annem bensiz
        | bensiz kurtul* | onlara sadece zarar* | hep zarar ver* | utanç kaynağı* | ailemin yüz kara*
        | yük olmak istemiyorum | yük olmaktansa | kambur* | sırtında kambur* | yük olup çıktım | baş belası*
        | dert oldum | derdim başlarına | bela oldum""",
    "TR_GUILT": """onun yerine ben* | onların yerine ben* | yerine ben öl* | ben ölmeliydim
        | ölmesi gereken bendim | ölen ben olmalıydım | ben olmalıydım | onunla ölseydim | onlarla ölseydim
        | ben de ölseydim | ben de onlarla* öl* | ben de orada öl* | hayatta kalmayı hak etm* | yaşamayı hak etm*
        | yaşamaya hakkım yok | yaşama hakkım yok | hayatta olmayı hak etm* | nefes almayı hak etm*
        | neden ben yaşıyorum | niye ben yaşıyorum | neden ben sağ* | niye ben sağ* | neden ben hayatta*
        | neden ben kurtuldum | niye ben kurtuldum | niye ben hayatta* | utanıyorum yaşamaktan
        | yaşamaktan utanıyorum | yaşadığıma utan* | yaşadığım için utan* | hayatta olmaktan utan*
        | hayatta kaldığıma utan* | yaşadığım için suçlu* | hayatta olduğum için suçlu*
        | hayatta kaldığım için suçlu* | yaşıyor olmam ihanet* | yaşamam haksızlık* | sağ kalmam haksızlık*
        | sağ kaldığıma* | keşke ben gitseydim | beni alsalardı | keşke beni alsa* | ben kurtulmamalıydım
        | o öldü ben yaş* | onlar öldü ben* | onlar öldü, ben* | nefes almaktan utan* | ölenlerin yanına*
        | ölenlerin yanında ol* | buna hakkım yok | yaşamaya da | yaşamaya hakk* | yaşamayı haketm*
        | haketmiyorum yaşamayı | hak etmiyorum yaşamayı | ben kurtuldum onlar* | ben çıktım onlar*
        | o kaldı ben * | onlar kaldı ben * | ben nefes alıyorum onlar* | ben yaşıyorum onlar* | onlar çürürken *
        | içeride çürürken | içerde çürürken | ölen benim yerime* | benim yerime öl*
        | bana gelmesi gereken kurşun* | ölmeliydim | ölmem gerekirdi | ölmem lazımdı | ölseydim onun*
        | bir ben kaldım | tek ben kaldım | bir tek ben * kaldım | kendimden tiksin* yaş*
        | tiksiniyorum yaşıyorum* | tiksiniyorum kendimden | sağ kalan ben* | hayatta kalan ben*
        | nasıl yaşarım ben | yaşamam ayıp | yaşamak ayıp | yaşamak ihanet* | hayatta kalmak ihanet*
        | sağ kalmak * ihanet* | onları bırakıp | bırakıp kaçtım
        | yaşadığımdan utanıyorum | yaşadığım için utan* | sağ olduğum için utan* | hak etmedim yaşamayı | ben niye yaşıyorum""",
    "TR_NO_FUTURE": """geleceğim yok | gelecek göremiyorum | bir gelecek göremiyorum | gelecek yok
        | geleceğim kalmadı | bir geleceğim* yok | önümü göremiyorum | önüm karanlık | önümde bir şey yok
        | yarınım yok | bir yarınım | yarın yok | yarın diye bir şey yok | umudum kalmadı | umudum yok
        | umudum bitti | umudum tükendi | umudumu kaybettim | umudumu yitirdim | ümidim kalmadı | ümidim yok
        | hiç umut* yok | çıkış yolu yok | çıkış yok | çıkışı yok | bir çıkış göremiyorum | çıkar yol yok
        | çıkar yolum yok | çıkmazdayım | yolun sonuna* | tünelin ucu* | tünelin sonu* | her şey bitti
        | benim için bitti | hayatım bitti | bittim ben | ben bittim | tükendim artık | artık gücüm kalmadı
        | gücüm kalmadı | dayanacak gücüm* | dayanamıyorum artık | artık dayanamıyorum | daha fazla dayanam*
        | hiçbir şey düzelmeyecek | düzelmeyecek hiç* | asla düzelmeyecek | buradan çıkış* | gidecek yerim yok
        | dönecek yerim yok | dönecek * yok | beni bekleyen hiçbir* | beni bekleyen bir şey yok | hayatım mahvoldu
        | boşa yaşadım | bir hiçim | ben bir hiç* | pes ettim | pes ediyorum | vazgeçtim her şeyden
        | her şeyden vazgeçtim | mücadele edecek* kalmadı | gelecek diye bir şey* | gelecek görm*
        | bitti benim için | her şey bitti benim* | hayat bitti | umut kalmadı | umut yok | umut diye*
        | hiçbir umud* | hiç ümid* | ümit kalmadı | boşluktayım | hiçbir yere ait | ait olduğum bir yer*
        | ne orası ne burası | ne orada ne burada | ne orada yerim* | duvarlar üstüme gel* | üstüme geliyor duvar*
        | buradan çıkamayacağım* | böyle öleceğim | burada öleceğim | burada öleceğiz | burada çürü* | çürüyoruz
        | çıkış görmüyorum | hiçbir çıkış* | tükendim | mahvoldum | katlanamıyorum | hayattan bıktım
        | hayattan bezdim | bıktım yaşa* | bezdim yaşa* | bıktım hayattan | canımdan bezdim | canımdan bıktım
        | kaybedecek bir şeyim* | hayalim kalmadı | hayalim yok | hayal kuramıyorum | tek bir hayal* | inancım yok
        | inancım kalmadı | inancımı yitirdim | inancımı kaybettim | içimde hayat kalmadı | içimde yaşam kalmadı
        | her şeyim öldü | geleceğe dair * yok | geleceğe dair * kalmadı | ileriyi göremiyorum | sonum yok
        | sonum geldi | benim sonum bu* | kapılar kapandı | bütün kapılar kapa* | her kapı kapa*
        | dünya başıma yık* | beklediğim bir şey yok | beklediğim hiçbir şey* | bekleyecek bir şey*
        | bir şey beklemiyorum hayattan | hayattan bir beklenti* | beklentim kalmadı | umut ışığı*
        | ışık göremiyorum | ışık yok | boşuna çabal* | boşuna uğraş* | çabalamak boşuna* | uğraşmak boşuna*
        | ne yapsam boş* | her şey boşuna | hepsi boşuna | boşuna yaşa* | artık inanmıyorum geleceğ*
        | geleceğe inanm*
        | önümde hiçbir yol yok | önümde yol yok | benim için her şey bitmiş | benim için her şey bitti | hiçbir gelecek görm*""",
    "TR_NO_MEANING": """yaşamanın * anlamı* | yaşamanın anlamı* | yaşamanın bir anlamı* | hayatın anlamı kalm*
        | hayatın bir anlamı * | hayatın bir anlamı* | hayatın anlamı yok | hayatımın anlamı* | yaşamak anlamsız*
        | hayat anlamsız* | hiçbir şeyin anlamı* | her şey anlamsız* | her şey boş geliyor | yaşamak boş*
        | neden yaşadığım* | niye yaşadığım* | niçin yaşadığım* | ne için yaşa* | neden yaşıyorum | niye yaşıyorum
        | niye yaşıyoruz | neden kalktığım* | niye kalktığım* | neden uyandığım* | niye uyandığım*
        | neden sabahları* | yaşamak için sebeb* | yaşamak için nedenim* | yaşamak için bir neden*
        | yaşamak için bir sebep* | yaşamaya değ* | yaşamaya değer hiç* | yaşayan ölü* | canlı cenaze*
        | yürüyen ölü* | içim ölmüş | içim öldü | zaten öldüm | zaten ölüyüm | çoktan öldüm | ölü gibiyim
        | ölü gibi yaş* | yaşıyor sayılmam | yaşamıyorum sadece nefes* | sadece nefes al* | boşuna yaşıyorum
        | boşuna nefes* | hayattan tat alm* | bedenim yaşıyor ruhum* | ruhum öldü | günler geçsin diye
        | günü dolduruyorum | anlamı yok artık | anlamı kalmadı artık | bir anlam bulam* | anlam bulamıyorum
        | hiçbir anlamı* | niçin yaşıyorum | niye uyanıyorum | neden uyanıyorum | kalkmak için sebep*
        | kalkmak için neden* | hiçbir şey hissetmiyorum * yaşa* | yaşamak bana göre değil | yaşamak ceza*
        | yaşamak işkence* | yaşamak yük* | hayat bana ağır* | yaşamak ağır* | yaşıyorum ama neden*
        | yaşıyorum ama niye* | yaşıyoruz ama * | yaşamamın | yaşamanın kime* | nefes alıyorum sadece
        | nefes almaktan ibaret* | ruhum ölmüş | ruhum çekildi | içim bomboş | boşlukta yüz* | yaşatmak için
        | yaşamak için * bulamıyorum | neden bulamıyorum yaşa* | sebep bulamıyorum | yaşamaya sebep*
        | yaşamaya neden* | uyanmak ceza* | uyanmak * ceza | uyanmak bana ceza*
        | hayat bana boş gel* | hayat boş gel* | neden devam ettiğimi bilmiyorum | niye devam ettiğimi bilmiyorum""",
}
