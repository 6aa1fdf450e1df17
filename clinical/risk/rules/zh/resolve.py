"""Chinese for what is resolved without a word of death: affairs in order, being needed no more, a day that is set, ways
weighed; for codes in other scripts; for threats between the lines. Words and rules; simplified, with Cantonese."""

from clinical.risk.findings import Level
from clinical.risk.rules.base import Rule

QUIET = {
    "ZH_AFFAIRS": """
        生日信|每年写了一封|每年一封|交给他姑|交给姑姑|保管|
        全办完|一口气办完|一口气全办|都办妥|同一个抽屉|贴了纸条|得返畀|剪咗|执到好似|装进信封|等她成年|等他成年|交给牧师|交给律师保管|写好收件人|每样东西|写了名字|贴了名字|东西都有主|
        密码整理|密码抄|密码表|密码清单|密码都|密码告诉|密码写|密码系|账号移交|账号交|帐号交|移交|过户|改晒名|改了名字|
        加咗家姐|加咗名|加了我妹|加了我姐|加咗阿|加了名|名下|受益人|beneficiary|押金退|押金让|押金留|租约转|退租|捐给|捐畀|捐俾|
        送出去|派晒|送晒|一件件|分给|留给|格式化|format|reset|寄给|扫描成|每个人都写|一人一封|每人一封|讣告|墓碑|牌位|
        寿衣|遗照|相挑|照片挑|挑了一张|拣咗张相|教会了|教识|教佢|教她怎么|教他怎么|交给档案|交给编辑|稿交|交晒|债还|
        还了债|还清|该还的|该交的|该烧的|信烧|日记烧|instructions|inactive manager|give away|giveaway|存折密码|
        去银行改|手续教|笔名|硬盘寄|作品托
    """,
    "ZH_AFTER_ME": """
        没有重量|安心离场|可以离场|好似冇人住过|像没人住过|轻飘飘|心里空了也轻了|就算完成任务|任务完成|
        以后会懂|以后就懂|以后用得上|应该都用得上|我走以后|我走之后|我走咗|等我走|after i'm gone|after im gone|
        没有我她也|没有我他也|没有我他们也|没我也行|没有我也行|冇我都得|唔使我理|不用我管|不用我操心|没什么要我操心|
        该退场|我也该|就剩我|就剩一个我|剩下一个我|剩下我一个|快处理好|没有什么需要留下|没什么需要留下|啱啱好|刚刚好|
        省得他们|省得你们|省得她|免得他们|以后边个问|以后谁问|以后问起|不欠谁|谁也不欠|谁都不欠|可以rest|该休息了|
        time to rest|最后一件事|办完就齐|轻了很多|快轻到没有|她没看懂|佢以为|太太以为|以为我在|以为我帮|笑笑口冇答|
        everything is clean|没回答|我没告诉她为什么|之后嘅事|以后的事|他们就不用手忙|用得上了
    """,
    "ZH_UNNEEDED": """
        不用给我留|不用再给我|不用给我约|不用再约|唔使再book|唔使book|不用book|别给我留|名额给别人|名额让给|让给别人吧|
        唔使计我|不用算我|不用等我吃|不用等我过|唔使等我|不用开那么多|不用再开|开一个礼拜就够|开一周就够|唔使买|不用买|
        不用送我|不用给我买|cancel吧|cancel 吧|取消吧|取消啦|不用续|冇续|不需要住|不用为我操心|不用担心我|唔使担心我|
        不用再替我|不用帮我找|唔使帮我|不用给我寄|唔使寄|收起来了
    """,
    "ZH_ABSENT": """
        我不在|我就不在|我人不在|人已经不在|我唔喺度|我都唔喺度|用不到那一天|用不到了|应该用不到|用不着了|之后都唔使|
        以后都不用|以后都唔使|再也不用|永远不用|by then|当我有份|照片收起|没有我的事|没我的事|冇signal|冇 signal|
        somewhere 冇|不需要了|唔需要喇|已经不需要|不用你们|安安静静的|后面那几|那时候没有我|嗰日冇我|won't need|
        也不在别处|春天我|过了十五|过了这个月|这段时间给大家
    """,
    "ZH_DAY_SET": """
        set 好了 date|set好了date|date 定了|date定了|
        心里有数|日子我看好了|这本写完|写完这本|等官司结束|等判决|
        有日期了|日期定了|日期订了|日子定了|日子选好|日子拣好|日子picked|日子我picked|picked好|picked 好|拣好日子|
        拣好咗|date都set|date 都 set|date set|set好|set 好|给自己的期限|给自己定了|期限是|跟自己约|同自己约|
        跟自己签|同自己讲好|跟自己说好|全票通过|章程都定|行嗰步|那一步|做该做的事|该做的事|路我选好|路选好|拣好咗条路|
        选好了路|找到解决的办法|一次性的|决定下来|settle咗|settle 咗|decision made|made my decision|made up my mind|
        主意拿定|拿定主意|早就决定|已经决定
    """,
    "ZH_CALM": """
        不会 change|calm 是真的|只差挑|
        不走到|别再替我|可以结束自己|就了断|不会拖到|
        反而|平静|好平静|peaceful|轻松|一身轻|气色|有说有笑|胃口变好|不用劝|不必劝|不必再劝|别劝|唔使劝|唔使上诉|
        不用再帮我找|不等了|永远不等|不再等|只有我知道|我自己知道就行|唔会改|不会改|不用问|别问|不闹了|唔再嘈|唔再喊|
        没人知道|冇人知|过得几开心|睡得特别|睡得很|心里静|踏实|唔使再畀希望|不再纠结|no more 纠结|not scared|不会变|
        什么时候去做|无论输赢|不管输赢|不能影响她|不能影响他|唔想spoil|唔想 spoil
    """,
    "ZH_CHOICE": """
        专业|大学|志愿|护理|会计|转行|转读|报考|考研|工作|offer|辞职|房子|买房|订婚|婚礼上|城市|学校|买车|搬去|major|
        换律师|留学|实习|出差|游戏|课程|合同|养猫|学车|面试|租房|毕业照|旅行|疫苗|考试|减醣|减糖|戒烟
    """,
    "ZH_PLAIN_REASON": """
        搬家|搬去|搬走|搬到|出差|出国|机票|旅行|旅游|度假|新家|新医生|换医生|回来接|回国|值班|请假|报名|交接|退休|转工|
        离职|新工作|毕业|结婚|怀孕|坐月子|外地|last day|旅游保险|体检|公证|下个月回|下周回|两周
    """,
    "ZH_WAYS": """
        看 rope 看|看rope看|看绳子看|集中到一个罐|一个罐子|一扭軚|一扭舦|
        高楼都走|能上去的高楼|做了个排序|排了个序|关煤气的时候|数一遍|
        几种离开的方式|列了几种|离开的方式|够不够长|够唔够长|不减速|唔减速|去看过那座桥|量过栏杆|栏杆的高度|点样死|点样死先|哪种方法比较|比较不痛|怎么了断自己|放幻灯|
        哪种死法|哪种方式|哪种方法|边样|边种|几种办法|几种方法|办法我都比|方法都比|compare过|compare 过|shortlist|
        哪种快|边种快|冇咁痛|冇咁painful|冇咁 painful|不吓着|不吓到|唔会吓亲|不让房东|不会让房东|变凶宅|像意外|验尸|
        往哪儿下手|往哪下手|从哪下手|承不承得住|承唔承|撑得住吗|估高度|量高度|人最少|没有摄像头|没摄像头|冇camera|
        冇 camera|那个流程|顺序都背|连顺序|绳子的粗细|卖绳子|painless的|painless 的|那些人是怎么走|他们是怎么走|
        绝食几天|由呢度落去|从这里下去要
    """,
    "ZH_HABIT": """
        半小时|睡前会|答不上来|拿出来看|
        走了一遍|总要停|数完|都走了|想着不|
        三次了|总在想|这礼拜|晚晚|查过|睡前|一直查|在纸上|
        每次|每晚|每天|一直|总是|老盯|老是|最近|天天|成晚|成日|夜里|反复|看到天亮|很久|站很久|不自觉|停下来看|停低|
        记下来|研究|清除|清记录|删记录|背熟|背得出|排练|入神|想得很认真|认真|比过|观察|谂住|谂紧|谂咗|incognito|
        到天亮|always|every night|查完
    """,
    "ZH_LETGO": """
        手一松|一松手就|鬆咗条安全带|松咗条安全带|松开安全带|松了安全带|方向盘一打|方向盘往|turn 一下|turn一下|撞divider|撞 divider|
        撞护栏|撞隔离|一秒就得|一秒就够|行入去|行到冇顶|冲下去就|走进水里就|就下去了|油门踩到底|fall 下去|fall下去
    """,
    "ZH_TO_DO": "想|会想|在想|冲动|谂|想象|feel like|忍不住|望住|望到",
    "ZH_FROM_NOBODY": """
        没带他去过|没告诉过他|他怎么知道|佢点知|
        从来没告诉|没告诉过任何人|从没告诉|冇讲过|从来冇讲|没说过住|没讲过住|我没发过|未出过post|未出过 post|没有发过|
        我住哪里他们|我走405|我每天走|才知道的|外人不知道|我用的是化名|我在这里用的是化名|没人知道我搬
    """,
    "ZH_HINT": """
        容易加料|星期日见血|周日见血|见血|bus route is|加料|
        围墙有点矮|校门口人多|骨灰盒,里面|骨灰盒里|
        再写一个字|再说一句|再讲多句|再去一次|再发一条|再替他们|再上节目|再开口|再作证|再露一次面|再上台|取我的舌头|摔下去|就会失火|会失火|起火|烧畀你|汉奸死|叛徒死|用我的真名|叫我本名|报出我|念出我|读晒我|念了我|下个月之前|不用等到|跑得再远|
        走路要小心|走路小心|走夜路当心|路上车多|路上小心|开车小心|小心煞车|小心刹车|煞车喔|煤气要关好|小心火烛|
        出点意外|意外也正常|意外很正常|识相点|识相啲|别逼我们|唔好逼我哋|考虑清楚|想通了没有|想清楚没有|
        下次不是|下次唔系|下回就不是|少一根手指|少只手指|一个人在那边|危险喎|很dangerous|很 dangerous|也可以不照顾|
        想通未|你考虑清楚|大家都不好看|老人家身体|年纪大了|床位紧张|吃过早餐|我们的人|也一样找得到|星期五见|
        重要的是家人|stop talking|or he stops|heart is weak|come out in a box|they pay|we know 你|or they
    """,
    "ZH_HINT_FROM": """
        刻了|压着|喺电话入面|视讯|视频|简讯|那人|老家的警察|冥镪|背面写|喷|
        短信|电话|call|caller|unknown|陌生|匿名|使馆|领事馆|consulate|国安|国保|有人|自称|对方|他们|佢哋|卡片|字条|
        纸|信箱|私讯|私信|dm|message|email|signal|打嚟|打来|打给|托人|带话|医院突然|门口|门缝|雨刷|老家公安|照片|
        截图|视频里|花放在|恭喜|student union
    """,
    "ZH_OUTSIDE": """
        楼的窗外|层的窗外|窗外面|栏杆外|栏杆外面|护栏外|栏河外|栏河出面|天桥出面|桥出面|桥外侧|石屎壆|女儿墙|楼顶边|天台边|崖边|水塔上|
        塔顶|黄线外|窗框上|窗框度|屋檐|檐上|欄河出面|rail 外|ledge 上
    """,
    "ZH_LOOKING": "看窗外|望窗外|看着窗外|望出窗外|睇出窗外|猫爬|猫跳|狗跳|鸽子|小鸟|麻雀|洗窗|抹窗|晾|盆栽",
    "ZH_TRACE": "定位|location|location tag|post咗|post 咗|story|发来一张|发了一张|影咗张|传来一张|直播",
    "ZH_TRACE_AT": "桥中间|河中间|河堤|江心|cliff|bridge|golden gate|beachy head|跨海|铁轨|路轨|悬崖|楼顶|顶楼|水边|码头",
    "ZH_TRACE_END": """
        不通|打不通|唔通|关机|闩咗机|闩机|phone off|off 了|goodbye|谢谢|再见|就到这|final|赶不切|赶唔切|打车|我过紧去|最后|
        对不起|保重|bye
    """,
    "ZH_HARM_TOOL": """
        烟头|烟仔|熨斗|滚水|开水|热水淋|打火机|lighter|curling iron|蜡油|圆规|万字夹|图钉|螺丝|针|指甲钳|指甲|剪刀|
        剃刀|玻璃片|碎玻璃|刀片|锥子|橡皮筋抽|皮带抽自己|razor|牙咬
    """,
    "ZH_HARM_DO": """
        烫|燎|贴手|贴大|贴自己|淋自己|淋手|淋落|扎|戳|捅落|捅进手|掐进|掐到|剪自己|剪肉|抓烂|抓破|抠|挖|揪|划|刻|写咗个|
        burn|burned|dig|扯掉|揪掉|撞墙|撞到起包|捶墙|捶到|punch墙|punch 墙|咬到|拍到红
    """,
    "ZH_HARM_WHY": """
        出血|见到血|见血|流血|bleed|起水泡|才安静|才舒服|舒服多|先觉得|先停到|才停|那口气|脑子里的声音|还想|仲想|想再|
        晚上可能还要|停不下来|停唔到|今日仲|今天又想|on purpose|故意|不敢让|唔敢俾|自己
    """,
    "ZH_FALLEN": """
        居然有啲开心|居然有点开心|希望 it's cancer|希望it's cancer|希望是癌|希望系癌|希望地震|希望查出|
        掉吧|跌落去就好|跌落去算|翻了船就好|翻了就好|沉埋算|沉了算|撞上就撞上|不看车|唔睇车|不会怪它|唔会怪佢|
        不会躲开|多谢佢|最好不过|咁就最好|不用我决定|唔使我拣|谁也怪不着|没人怪|no one to blame|nobody needs to|
        松了口气|松一口气|鬆一口氣|松啖气|不想去复查|希望crash|希望 crash|wish佢出轨|wish 佢出轨|希望plane|希望 plane|
        会给它开|我会给它开门|怎么不把我也|一起收走|不会再醒就|如果没醒|我没醒,也|didn't wake up|don't wake up|
        希望听朝唔会醒|希望明早不要|不存在也没差|消失也没差|没有也好|没有明天也|冇明天都|羡慕墓|羡慕睡着|羡慕昨天新闻
    """,
    "ZH_WRONG_ONE": """
        应该坐嗰个系我|该坐的是我|该进去的是我|该出来的人不是我|应该出来的不是我|应该喺入面嘅系我|该是我坐|抓错了顺序|
        攞错咗人|带错了人|点解唔系调转|点解唔系我|该换一换|宁愿跟他换|宁愿同佢换|偷了他的|偷了她的|我的命是他|
        我凭什么|我凭咩|should've been 我|should've been me|why not me|点解 not me|why me|替我扛|替我担|怎么不把我|
        我领补偿|我饮紧咖啡|我喝咖啡|我在外面喝|我喺台北饮
    """,
    "ZH_THEY_LOST": """
        死|牺牲|没了|判十年|判七年|判了|判咗|坐牢|坐监|里面|入面|in jail|被抓|被捕|拉人|没走成|冇走到|病死|没出来|
        got 十年|只剩我|得返我|子弹|换我|那天|嗰晚|船|进去了|走不出来
    """,
}

CODES = {
    "ZH_LATIN_CODE": """
        huo~zhe~(tai/hao)~lei|wo~xiang~zou|jie~shu~(zi~ji/sheng~ming/yi~qie)|sik~saai~di~joek|(chi/tun)~le~*yao|an~mian~yao|ge~wan|zi~can|bu~xiang~zai~huo*|huo~ni~le|xiang~xiao~shi|
        bxhl|bu~huo~le|bu~xiang~huo~le|huo~bu~xia~qu|xiang~si|xiang~zi~sha|xiang~tiao~lou|tiao~lou|zi~sha|
        xiang~qu~si|zen~me~si|hao~xiang~si|huo~gou~le|bie~jiu~wo|
        (m/ng)~(soeng/seung/sheung)~(zou/jou/zo/jo)~(jan/yan)|(m/ng)~(soeng/seung/sheung)~(saang/sang/saan)*|
        (soeng/seung/sheung)~(sei/zung)|hou~(soeng/seung)~sei|(tiu/tiew)~(lau/lok)|sei~(zo/jo)|zi~saat|ji~saat|
        m~(soeng/seung) live|(wo/ngo) (xiang/soeng/seung) (die/sei/si)
    """,
    "ZH_LATIN_WORDS": """
        zou|zi~ji~de|de~sheng~ming|wo~xiang|ngo|baai|tai~tong~ku|mei~yi~si|gou~le|
        zai~qiao~shang|zai~tian~tai|zai~lou~ding|hai~tin~toi|(zai/bai)~(jian/baai)|baai~baai|bie~gao~su|xie~tuo~le|
        zhe~ge~xiang~fa|hen~jiu|yi~zhi|mei~tian|mui~maan|jing~zan|zan~hai|jan~hai|hou~gui|zui~jin|zhen~de|m~hai~gong~siu|
        jue~ding|ni~bang~wo|mei~ge~wan|doctor|like every|no joke|really|no one|for real|gok~dak
    """,
    "ZH_BOPOMOFO": """
        ㄗˋ~ㄕㄚ|ㄗˋ~殺|ㄗㄕㄚ|ㄒㄧㄤˇ~ㄙˇ|ㄊㄧㄠˋ~ㄌㄡˊ|ㄅㄨˋ~ㄒㄧㄤˇ~ㄏㄨㄛˊ*|ㄏㄨㄛˊ~ㄅㄨˋ~ㄒㄧㄚˋ*|想~ㄙˇ|想去~ㄙ|想~ㄙ|
        想~ㄗ|不~ㄒㄧㄤˇ~ㄏㄨㄛˊ|想~ㄒㄧㄠ~ㄕ
    """,
    "ZH_HALF_CODE": """
        cancel 人生|人生 subscription|subscription 我要|
        想shi|想shi,|不续了,|
        自si|自sat|自sei|自莎|去w|想s了|去s了|想sei|想si|跳lou|跳l|去亡|想洗掉自己|洗掉自己|想自c|想噶|想嗝|去屎|想屎|
        想洗,|洗啊,|想去洗|想tl|会tl|谂紧tl|想sz|想ss|想yz|不想huo|不想h了|zi sha|xiang zi sha|想sui|k1ll|kys|想寄|早点噶|
        瓜柴|瓜咗|钉盖|卖咸鸭蛋|卖鸭蛋|想下线|销号|退订|续费|alt+f4|rage quit|uninstall
    """,
}
"""`想洗,`: a comma, since washing has an object in Cantonese (洗碗, 洗衫)."""

EMOJI = {
    "ZH_SIGNS": "💊|🪢|🪑|🔪|🔫|🔥|🪨|🌉|🌊|🏢|🚆|🪦|⚰️|🪒|☠️|rooftop|🏙️",
    "ZH_SIGNS_LEAVE": "👋|再见|拜拜|掰掰|bye|👟|🕊️|😴|goodnight|晚安|别打120|已经开始|💔",
    "ZH_SIGNS_DONE": "✅|done|🔒|🚪|👇|⬇️|already|吞|都下去|开始了|脱",
}

RULES = (
    Rule(
        "zh.affairs-in-order",
        "INTENT",
        """
        ZH_AFFAIRS && ZH_AFTER_ME --ZH_PLAIN_REASON --ZH_CHOICE
        ZH_AFFAIRS && ZH_ABSENT --ZH_PLAIN_REASON --ZH_CHOICE
        """,
        (
            "密码表整理好了，我走以后你照着交就行",
            "啲书派晒，之后嘅事唔使我理",
            "把受益人改成我妹，佢以为我在搞保险",
        ),
        level=Level.MEDIUM,
        hard=False,
        source="own wording; preparatory behaviour and giving things away: C-SSRS (Posner 2011); warning signs of AFSP; level by rubric v1",
    ),
    Rule(
        "zh.needed-no-more",
        "INTENT",
        "ZH_UNNEEDED && ZH_ABSENT --ZH_PLAIN_REASON --ZH_CHOICE",
        ("复诊不用再约了，到时候我人不在", "生日唔使买蛋糕，嗰日我都唔喺度"),
        level=Level.MEDIUM,
        hard=False,
        source="own wording; plans that end with a date: C-SSRS preparatory acts; level by rubric v1",
    ),
    Rule(
        "zh.day-is-set",
        "INTENT",
        "ZH_DAY_SET && ZH_CALM --ZH_CHOICE --ZH_PLAIN_REASON",
        ("路我选好了，反而一身轻", "我拣好咗日子，冇人知"),
        level=Level.MEDIUM,
        hard=False,
        source="own wording; sudden calm after a decision: clinical.md 2.3; level by rubric v1",
    ),
    Rule(
        "zh.ways-weighed",
        "THINKING",
        "ZH_WAYS & ZH_HABIT -ZH_SCENIC -WORK",
        ("几种办法我都比过了，夜里想得很认真", "成晚都喺度谂边样冇咁痛"),
        level=Level.MEDIUM,
        hard=False,
    ),
    Rule(
        "zh.letting-go",
        "THINKING",
        "ZH_LETGO & ZH_TO_DO",
        ("站在高处总在想，手一松就下去了", "日日望住个海，想行入去"),
        level=Level.MEDIUM,
        hard=False,
    ),
    Rule(
        "zh.fate-welcome",
        "PASSIVE",
        "ZH_FALLEN -ZH_TRIFLE",
        ("过马路我不看车了，撞上就撞上", "飞机颠的时候我心里说，掉吧"),
    ),
    Rule(
        "zh.wrong-one-free",
        "GUILT",
        "ZH_WRONG_ONE && ZH_THEY_LOST",
        ("佢哋判咗十年，应该坐嗰个系我", "他病死在里面，我宁愿跟他换"),
    ),
    Rule(
        "zh.latin-code",
        "WISH",
        "ZH_LATIN_CODE & ZH_LATIN_WORDS|ZH_SAD|I\nZH_LATIN_CODE && ZH_LATIN_WORDS",
        ("m seung zou yan la, hou gui", "zui jin yi zhi xiang tiao lou"),
    ),
    Rule(
        "zh.bopomofo",
        "WISH",
        "ZH_BOPOMOFO",
        ("我想ㄗˋㄕㄚ，真的", "ㄒㄧㄤˇ ㄙˇ，每天"),
    ),
    Rule(
        "zh.half-code",
        "MENTION",
        "ZH_HALF_CODE & I|WISH|ZH_SAD|ZH_THOUGHT|ZH_TO_DO\nZH_HALF_CODE && ZH_SAD",
        ("我又想去跳lou了", "一直想自sat，顶唔顺"),
    ),
    Rule(
        "zh.signs-only",
        "MENTION",
        "ZH_SIGNS & ZH_SIGNS_LEAVE && ZH_SIGNS_DONE",
        ("🚪🔒 💊 👋", "rooftop ✅ 再见"),
    ),
    Rule(
        "zh.hinted-threat",
        "THREATENED",
        "ZH_HINT & ZH_HINT_FROM -ZH_ERRAND\nZH_HINT_FROM && ZH_FROM_NOBODY --ZH_ERRAND",
        ("使馆的人说一个人在那边，路上车多", "有人打嚟恭喜我BB出世，我从来冇讲过"),
        level=Level.MEDIUM,
        hard=False,
    ),
    Rule(
        "zh.body-outside",
        "AT_THE_PLACE",
        """
        "坐 / 站 / 企 / 蹲 / 趴 / 爬 / 翻到 / 挂" <8> ZH_OUTSIDE -ZH_SCENIC -ZH_LOOKING
        """,
        ("我坐在十九楼的窗外，冷气机旁边", "我企咗喺天桥出面嗰边"),
    ),
    Rule(
        "zh.last-trace",
        "OTHER_IN_DANGER",
        "ZH_TRACE <16> PLACE|ZH_TRACE_AT && ZH_TRACE_END --ZH_PLAIN_REASON",
        ("学弟的定位停在桥中间，电话不通", "佢post咗张相系cliff，话final night"),
    ),
    Rule(
        "zh.tools-on-oneself",
        "SELF_INJURY",
        "ZH_RECENT & ZH_HARM_DO & ZH_HARM_WHY -ZH_KITCHEN -ZH_RESISTED -ZH_ILLNESS\n"
        "ZH_HARM_TOOL <8> ZH_HARM_DO & ZH_HARM_WHY -ZH_KITCHEN -ZH_RESISTED -ZH_ILLNESS",
        ("昨晚又拿烟头烫了自己", "琴晚用万字夹写咗个字，要见到血"),
        level=Level.MEDIUM,
        hard=False,
    ),
)

RESOLVE = QUIET | CODES | EMOJI
