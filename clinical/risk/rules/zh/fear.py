"""Rules of Chinese for despair, self-injury, violence, persecution, others in danger; and its figures of speech."""

from clinical.risk.rules.base import Rule

DESPAIRS = (
    Rule(
        "zh.passive",
        "PASSIVE",
        """
        ZH_PASSIVE
        "闭上眼 / 闭眼 / 合埋眼 / 睡着 / 躺下 / 瞓咗 / 瞓着" <6> "不用再 / 不再 / 唔好起身"
        "闭上眼 / 闭眼 / 合埋眼 / 睡着 / 躺下 / 瞓咗 / 瞓着" <6> "别起来 / 唔使起身 / 不用起来 / 再也不"
        """,
        ("希望睡着以后就别再醒了", "一瞓唔醒几好"),
    ),
    Rule(
        "zh.burden",
        "BURDEN",
        """
        ZH_BURDEN
        ZH_IF_GONE & ZH_BETTER
        """,
        ("我就是个累赘", "没有我她会轻松很多"),
    ),
    Rule(
        "zh.guilt",
        "GUILT",
        """
        ZH_GUILT
        "死 / 沉在 / 没出来 / 仲喺入面" & "凭什么 / 凭咩 / 对唔住佢哋 / 对不住他们 / 对不起他们" -ZH_TRIFLE
        "还在里面 / 牺牲 / 遇难 / 被打死" & "凭什么 / 凭咩 / 对唔住佢哋 / 对不住他们 / 对不起他们" -ZH_TRIFLE
        "死 / 沉在 / 没出来 / 仲喺入面" & "为什么是我 / 只有我 / 得我一个 / 得返我一个 / 我一个人活" -ZH_TRIFLE
        "还在里面 / 牺牲 / 遇难 / 被打死" & "为什么是我 / 只有我 / 得我一个 / 得返我一个 / 我一个人活" -ZH_TRIFLE
        """,
        ("该死的人是我", "凭什么活下来的是我"),
    ),
    Rule(
        "zh.no-meaning",
        "NO_MEANING",
        """
        ZH_NO_MEANING
        ZH_LIFE_WORD <6> ZH_POINTLESS -ZH_TRIFLE
        """,
        ("活着到底图什么", "生存仲有咩意思"),
    ),
    Rule(
        "zh.no-future",
        "NO_FUTURE",
        "ZH_NO_FUTURE -ZH_TRIFLE",
        ("看不到任何出路", "冇希望冇前途"),
    ),
    Rule(
        "zh.mention",
        "MENTION",
        """
        KILL_SELF && ZH_SAD
        ZH_DIE_CODE <2> "了 / 算了" && ZH_SAD
        ZH_SLANG_DEATH && ZH_SAD
        "走了 / 该走了 / 走掉" <4> "清净 / 就清静 / 干净 / 就好 / 轻松 / 解脱"
        "睡 / 瞓" <3> "永远 / 世界末日" && WISH
        """,
        ("太累了，自杀", "zs，撑不住"),
    ),
)

INJURIES = (
    Rule(
        "zh.self-injury",
        "SELF_INJURY",
        """
        ZH_RECENT <12> ZH_SELF_INJURY
        "又 / 昨晚 / 又开始" <2> ZH_CUT_MIX <3> "了 / 咗"
        ZH_SELF_INJURY & URGE|ZH_RECENT -ZH_RESISTED
        URGE|WISH <4> ZH_SELF_INJURY -ZH_RESISTED
        ZH_RECENT <14> ZH_WOUND|ZH_CUT_MIX <6> ZH_OWN_BODY -ZH_KITCHEN -ZH_NO_WOUND
        ZH_RECENT <14> CUT <2> "自己" -ZH_KITCHEN -ZH_NO_WOUND
        CUT|ZH_CUT_MIX <4> ZH_OWN_BODY & URGE|WISH -ZH_KITCHEN -ZH_RESISTED -ZH_NO_WOUND
        ZH_OWN_BODY <6> CUT & URGE|WISH -ZH_KITCHEN -ZH_RESISTED -ZH_NO_WOUND
        """,
        ("昨天夜里又用刀片划了大腿", "又gw了，袖子遮着", "好想割自己"),
    ),
    Rule(
        "zh.bleeding",
        "SEVERE_BLEEDING",
        """
        CUT|ZH_SELF_INJURY & ZH_BLEEDING -ZH_KITCHEN
        ZH_BLEEDING -ZH_KITCHEN -ZH_ILLNESS
        """,
        ("划得太深了，血止不住", "割咗手，啲血流极都唔停"),
    ),
    Rule(
        "zh.urge-resisted",
        "URGE_RESISTED",
        'CUT|ZH_SELF_INJURY & ZH_RESISTED & URGE|WISH|"想 / 差点 / 冲动 / 攞起 / 拿起 / 盯着 / 手里 / 刀" -ZH_KITCHEN',
        ("特别想拿刀划自己，忍住了", "好想𠝹自己，最后将把刀掉咗"),
    ),
)

HARMS = (
    Rule(
        "zh.harm-intent",
        "HARM_INTENT",
        """
        ZH_ENEMY & ZH_KILL_HIM & ZH_SERIOUS|WISH
        ZH_KILL_HIM & ZH_SERIOUS & WEAPON|"他住哪 / 他的地址 / 坐牢 / 坐监 / 偿命"
        """,
        ("告密的人我一定会弄死他", "我要杀了他，坐牢也认"),
    ),
    Rule(
        "zh.harm-now",
        "HARM_NOW",
        """
        WEAPON <8> ZH_ARMED & ZH_TARGET_HERE
        ZH_ARMED <4> WEAPON & ZH_TARGET_HERE
        """,
        ("刀在我外套里，他就在对面", "汽油备齐，天一黑就去烧他的店"),
    ),
    Rule(
        "zh.violent-images",
        "VIOLENT_IMAGES",
        """
        ZH_IMAGES & ZH_VIOLENT_ACT & ZH_UNWANTED
        ZH_IMAGES & ZH_KILL_HIM
        """,
        ("脑子里老是冒出捅他的画面，我不想要", "一闭眼就见到自己打死佢，好惊"),
    ),
)

FEARS = (
    Rule(
        "zh.threatened",
        "THREATENED",
        """
        ZH_SENDER & THREAT -ZH_ERRAND
        ZH_FACE_TO_FACE
        """,
        ("陌生号码发来我家门牌照片", "有人打电话说你女儿几点放学"),
    ),
    Rule(
        "zh.danger-now",
        "DANGER_NOW",
        """
        ZH_AT_DOOR & ZH_NOW|ZH_THREAT_EXTRA|AGENT -"那次 / 那天 / 嗰日 / 嗰次 / 以前 / 法院 / 就在" --"原来系 / 原来是 / 送错 / 投诉我们 / 噪音 / noise complaint / 道了歉"
        ZH_FOLLOWED & ZH_NOW
        "塞进 / 推上 / 拖上 / 拽上 / 押上 / 拉上 / 绑上" <4> "车 / 面包车 / 后备箱" -"行李 / 箱子 / 东西 / 火车 / 囚车 / 的时候 / 那次 / 那批"
        ZH_THREAT_EXTRA|AGENT <6> "把我 / 将我" <3> "堵 / 围 / 关 / 锁 / 绑 / 按 / 押 / 拖 / 塞 / 带到"
        "被"+"关在 / 锁在 / 绑在 / 困在 / 堵在" & ZH_NOW|"手机"
        AGENT|ZH_THREAT_EXTRA <8> "上来了 / 上楼了 / 冲进来 / 到楼下了 / 围住了 / 包围 / 上嚟喇" & ZH_NOW
        """,
        ("他们在撞门，救命", "有人跟着我，现在躲在店里"),
    ),
    Rule(
        "zh.acute-fear",
        "ACUTE_FEAR",
        "ZH_FEAR_CAUSE|AGENT & SYMPTOM -ZH_AFAR",
        ("楼下白车停了三天，我浑身发抖", "jc又来，我手抖"),
    ),
    Rule(
        "zh.family",
        "FAMILY_THREATENED",
        """
        FAMILY & ZH_SUMMON & ZH_BECAUSE_ME|ZH_PRESSURE_NOW -ZH_ERRAND
        AGENT & FAMILY & ZH_SUMMON -ZH_ERRAND
        """,
        ("我发了声明，派出所把我哥带走问话", "国安上门搵我阿爸问话"),
    ),
)

NEAR = (
    Rule(
        "zh.other-now",
        "OTHER_IN_DANGER_NOW",
        """
        THIRD & ZH_THEIR_ACT & ZH_THEIR_NOW & ZH_WORRY
        THIRD & ZH_THEIR_ACT & "叫他都不 / 叫她都不 / 叫佢都唔 / 叫不应 / 叫不醒 / 叫唔醒"
        THIRD & ZH_THEIR_ACT & "没反应 / 冇反应 / 谁拉 / 拉不下来 / 不省人事 / 昏迷 / 嘴唇发紫"
        """,
        ("室友锁在浴室叫不应，有血，怎么办", "他爬上天台谁拉都不下来"),
    ),
    Rule(
        "zh.other",
        "OTHER_IN_DANGER",
        "THIRD & ZH_THEIR_SIGN & ZH_WORRY",
        ("朋友说不想活了，我很担心", "室友把存折都给我，我怕他出事"),
    ),
)

FIGURES = (
    Rule(
        "zh.figure-of-speech",
        "IDIOM",
        """
        ZH_TRIFLE <6> "得想死 / 到想死 / 到好想死 / 的想死 / 得我想死 / 到我想死"
        ZH_TRIFLE <6> "得都想死 / 得恨不得死 / 到想自杀 / 得想自杀 / 得想跳楼 / 到想跳楼"
        ZH_TRIFLE <6> "得我想跳楼 / 得想撞墙 / 到想撞墙 / 想撞墙 / 得想去死 / 想原地去世"
        ZH_TRIFLE <8> "到我想自尽 / 得我想自尽 / 到想投河 / 得想投河 / 到想跳海 / 得想跳海 / 到我想上吊 / 到想上吊 / 得想上吊 / 到想自尽 / 得想自尽 / 到我想自杀 / 得我想自杀 / 到我想去世 / 到我想上吊"
        ZH_TRIFLE <14> "到 want to die / 得 want to die / 到 wanna die / 得 wanna die / 到 i want to die / 到 i wanna die / 得 i want to die"
        "我要 die 了 / 我要die了 / 我要死了 / 我要 dead 了" & JOKE
        "再不 / 你再 / 不发 / 不来 / 不回" <10> "死给你看 / 死畀你睇 / 死俾你睇" & JOKE
        "脚趾抠 / 恨不得原地消失 / 恨不得当场消失 / 一头扎进 / 背到生不如死 / 加班到生不如死 / 得生不如死 / 只剩一口气,"
        "想你 / 想妳 / 想你们 / 挂住你" <6> "想死 / 想死了"
        "想去死海 / 去死海 / 死海 / 死机 / 死心眼 / 死心了 / 死记 / 死角 / 死线"
        "得我想原地去世 / 得想原地去世 / 到想原地去世 / 到原地去世 / 想挖洞把自己埋 / 想挖个洞把自己埋 / 挖个坑把自己埋 / 想找个地洞 / 笑到 / 尴尬到想 / 背到我想撞墙 / 到我想撞墙 / 到想撞墙"
        "问我" <3> "有没有 / 是不是" <4> KILL_SELF|DIE|ZH_SELF_INJURY -"说有 / 我想过 / 天天 / 每天 / 其实"
        "问 / 被问" <3> "有没有 / 是不是" <4> KILL_SELF|DIE|ZH_SELF_INJURY -"说有 / 我想过 / 天天 / 每天 / 其实"
        "问我 / 问 / 被问" <3> "是否 / 有冇" <4> KILL_SELF|DIE|ZH_SELF_INJURY -"说有 / 我想过 / 天天 / 每天 / 其实"
        "不想活 / 不愿活 / 不想再活 / 唔想活"+"动 / 跃 / 捉 / 得 / 成 / 在恐惧 / 在过去 / 在害怕"
        "不想活 / 不愿活 / 不想再活 / 唔想活"+"在阴影 / 在别人 / 在谎言 / 在监控"
        "不想活 / 不愿活 / 不想再活 / 唔想活"+"在他们 / 在当下 / 在回忆 / 在仇恨"
        """,
        ("考试考到想死", "不想活在恐惧里"),
    ),
)

RULES = DESPAIRS + INJURIES + HARMS + FEARS + NEAR + FIGURES
