"""Rules of Chinese for acts and attempts, means, places, and for taking leave."""

from clinical.risk.rules.base import Rule

ACTS = (
    Rule(
        "zh.recent-attempt",
        "RECENT_ATTEMPT",
        """
        ZH_ATTEMPT & ZH_SURVIVED
        ZH_RECENT <12> "吞了 / 吞药 / 上吊 / 吊颈 / 自杀 / -自杀式 / -自杀率 / -自杀的新闻 / 自杀过 / 割脉"
        ZH_RECENT <12> "服毒 / 喝农药 / 烧炭 / 试过死 / 试了一次 / 又试了 / 跳河 / 跳楼"
        ZH_RECENT & ZH_FROM_HEIGHT & ZH_SURVIVED
        ZH_RECENT & "海边 / 海里 / 河边 / 桥上" & "退回来 / 走回来 / 折回 / 被拉" -ZH_SCENIC
        ZH_RECENT & "天台 / 楼顶 / 铁轨 / 江边 / 站台" & "退回来 / 走回来 / 折回 / 被拉" -ZH_SCENIC
        ZH_RECENT & "海边 / 海里 / 河边 / 桥上" & "没敢 / 差点 / 差一点 / 齐腰 / 冇敢" -ZH_SCENIC
        ZH_RECENT & "天台 / 楼顶 / 铁轨 / 江边 / 站台" & "没敢 / 差点 / 差一点 / 齐腰 / 冇敢" -ZH_SCENIC
        "昨晚 / 上周 / 前几天 / last night / yesterday" <4> "tried to hang / tried to kill"
        "昨晚 / 上周 / 前几天 / last night / yesterday" <4> "tried to 自杀 / tried to 死"
        ZH_RECENT <8> "没死成 / 死唔去 / 冇死到 / 没死掉 / 没走成"
        """,
        ("上周三我吞了一整板药，吐了一夜", "前几天绳子断了，没死成，又想上吊"),
    ),
    Rule(
        "zh.taken",
        "IN_PROGRESS",
        """
        "刚 / 刚刚 / 已经 / 啱啱" <3> "took / swallowed / overdose" <3> ZH_MANY
        TOOK <4> ZH_MANY <4> "药 / 片 / 颗 / 粒 / 药片 / 安眠药 / 镇静剂 / 农药 / pills"
        ZH_MANY <4> "药 / 片 / 颗 / 粒 / 药片 / 安眠药 / 镇静剂 / 农药 / pills" <3> TOOK
        "药 / 安眠药 / 药片 / pills" <3> "整瓶 / 一整瓶 / 全部 / 全 / 都"+"吞 / 吞了 / 吞下 / 灌"
        "药 / 安眠药 / 药片 / pills" <4> TOOK && LOCKED|ZH_LAST_MESSAGE|ZH_DROWSY --ZH_NOT_MEDICAL
        TOOK <4> "药 / 安眠药 / 药片 / pills" && LOCKED|ZH_LAST_MESSAGE|ZH_DROWSY --ZH_NOT_MEDICAL
        "安眠药 / 药" <4> "食晒 / 吞晒 / 吃光 / 吞光 / 全吃 / 吃晒" & GOODBYE|ENTRUST|ZH_NOW
        TOOK|"喝 / 吞 / 饮" <2> ZH_POISON
        TOOK <4> "整瓶 / 一整瓶 / 成樽 / 两瓶 / 整盒 / 整板" -"酒 / 水 / 可乐 / 啤酒 / 牛奶 / 奶茶 / 饮料"
        "炭 / 木炭 / 炭盆" <6> "点了 / 点着 / 点燃 / 烧着" & ZH_SEALED|ZH_DROWSY|GOODBYE|LOCKED
        "炭 / 木炭 / 炭盆" <6> "烧起来 / 红了 / 点咗 / 点好" & ZH_SEALED|ZH_DROWSY|GOODBYE|LOCKED
        """,
        (
            "半小时前把两瓶药都吞下去了",
            "啱啱食晒成樽药",
            "炭点着了，门窗缝都用胶带封好",
            "炭盆已经烧起来了，浴室门锁了，再见",
        ),
    ),
    Rule(
        "zh.act-begun",
        "IN_PROGRESS",
        "ZH_DONE",
        ("手腕已经割开了", "煤气开了", "绳子套在脖子上了"),
    ),
    Rule(
        "zh.on-the-edge",
        "AT_THE_PLACE",
        """
        ZH_EDGE -ZH_SCENIC -ZH_LOOKING
        "脚下 / 脚底下 / 底下 / 脚下面 / 下面" <3> "铁轨 / 江水 / 江 / 河 / 马路 / 车流 / 深渊" -ZH_SCENIC
        "脚下 / 脚底下 / 底下 / 脚下面 / 下面" <3> "空的 / 路轨 / 轨道 / 海 / 十几层 / 二十层 / 三十层" -ZH_SCENIC
        ZH_BARRIER <8> ZH_CROSS & I|"现在 / 已经 / 而家" -ZH_SCENIC --JOKE
        "窗 / 窗户 / 窗子 / 阳台门" <4> "打开 / 推开 / 开着 / 开咗 / 开了" & "跳 / 下去 / 再见" -ZH_SCENIC
        "窗 / 窗户 / 窗子 / 阳台门" <4> "打开 / 推开 / 开着 / 开咗 / 开了" & "一秒 / 最后 / 结束" -ZH_SCENIC
        "火车 / 列车 / 地铁 / 卡车 / 货车" <10> "不会躲 / 不躲 / 唔避 / 不让开" -ZH_SCENIC
        "火车 / 列车 / 地铁 / 卡车 / 货车" <10> "不会让开 / 扑上去 / 躺 / 迎上去" -ZH_SCENIC
        "水 / 海水 / 江水 / 河水 / 浪" <4> "到我 / 到了 / 到" <3> "腰 / 胸 / 脖子 / 膝" -ZH_SCENIC --ZH_CROSSING
        "水 / 海水 / 江水 / 河水 / 浪" <4> "没过 / 漫过 / 齐 / 浸到" <3> "腰 / 胸 / 脖子 / 膝" -ZH_SCENIC --ZH_CROSSING
        "水 / 海水 / 江水 / 河水 / 浪" <4> "到我 / 到了 / 到" <3> "肩 / 小腿 / 下巴 / 颈 / 大腿" -ZH_SCENIC
        "水 / 海水 / 江水 / 河水 / 浪" <4> "没过 / 漫过 / 齐 / 浸到" <3> "肩 / 小腿 / 下巴 / 颈 / 大腿" -ZH_SCENIC
        "桥 / 栏杆 / 护栏 / 窗 / 阳台" <8> "翻过去了 / 跨过去了 / 翻出去了 / 跨出去了 / 爬出去了 / 翻过来了"
        """,
        ("我坐在桥栏杆外面", "跨过栏杆了，风很大"),
    ),
    Rule(
        "zh.high-place-words",
        "AT_THE_PLACE",
        """
        ZH_HIGH <20> ZH_EDGE_WORDS -ZH_SCENIC
        ZH_EDGE_WORDS <12> ZH_HIGH -ZH_SCENIC
        """,
        ("楼顶风好大，准备起飞", "我企咗喺天台，唔返去喇"),
    ),
    Rule(
        "zh.place",
        "PLACE",
        "ZH_HIGH -ZH_SCENIC",
        ("我现在在天台上", "坐喺海边，喺桥上"),
    ),
    Rule(
        "zh.means-set-up",
        "MEANS_NOW",
        """
        ZH_NOOSE <4> "系好 / 绑好 / 挂好 / 吊好 / 打好结 / 系了绳 / 绑了绳 / 挂了绳"
        "汽油 / 天拿水 / 电油" & "打火机 / 火机 / 火柴" & "锁 / 别靠近 / 身上 / 浇 / 味 / 淋"
        "绳 / 绳子 / 皮带" <8> "挂在 / 系在 / 绑在 / 套 / 吊在 / 挂喺 / 绑喺" & "凳 / 椅 / 脖 / 颈 / 踢 / 脚下 / 梁"
        "床单 / 围巾 / 电线 / 裤带" <8> "挂在 / 系在 / 绑在" & "凳 / 椅 / 脖 / 颈 / 踢 / 脚下 / 梁"
        "床单 / 围巾 / 电线 / 裤带" <8> "套 / 吊在 / 挂喺 / 绑喺" & "凳 / 椅 / 脖 / 颈 / 踢 / 脚下 / 梁"
        "绳子 / 绳 / 麻绳 / 床单 / 皮带 / 电线 / rope" <8> ZH_NOOSE -ZH_SCENIC -"晾 / 飞到 / 秋千 / 吊床 / 登山 / 梯子 / 风大"
        "炭 / 木炭" & ZH_SEALED -"烤肉 / 烧烤 / bbq / 火锅 / 羊肉 / 烤串"
        "药 / 安眠药" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒出来" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒晒" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒晒" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready / 一杯水" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "倒在桌" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒出来 / 倒在手" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒晒" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒晒" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "倒晒 / 数好 / 数过" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排成 / 排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水也倒好" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"水倒好 / 酒也" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆在面前 / 摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready / 一杯水" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆在面前" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "摆好 / 排好" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排成 / 排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready / 一杯水" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药 / 安眠药" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"就着酒" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排成" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        "药片" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药瓶 / pills" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"water ready" -"药盒 / 维生素 / 不会忘"
        "药片 / 药瓶 / pills" <6> "排在 / 倒在床" & ZH_MANY|SOON|GOODBYE|ENTRUST|"一杯水" -"药盒 / 维生素 / 不会忘"
        ZH_MANY <2> "药 / 安眠药 / 药片 / 片 / 颗 / 粒" <8> "在手里 / 在手上 / 在手边 / 摆在 / 倒在"
        ZH_MANY <2> "药 / 安眠药 / 药片 / 片 / 颗 / 粒" <8> "面前 / 喺手 / 喺枱 / 握着 / 攥着"
        "农药 / 百草枯 / 敌敌畏 / 老鼠药" <6> "打开 / 开了 / 拧开 / 在手 / 手上 / 买好"
        "农药 / 百草枯 / 敌敌畏 / 老鼠药" <6> "买了 / 买咗 / 倒进 / 倒好 / 倒在 / 面前"
        "手上 / 手里 / 面前 / 攞住 / 拿着" <6> "农药 / 百草枯 / 敌敌畏 / 老鼠药"
        "刀 / 刀片 / 美工刀 / 剃刀" <8> "手腕上 / 抵在手腕 / 贴着手腕 / 放在手腕 / 压在手腕"
        "刀 / 刀片 / 美工刀 / 剃刀" <8> "抵着脖子 / 架在脖子 / 架喺颈 / 脖子上 / 抵住"
        MEANS|ZH_MEANS_MIX <6> ZH_READY & SOON & ZH_TONIGHT_ENDS|ZH_NO_TOMORROW
        """,
        ("绳子我已经绑好在房梁上", "炭买回来了，门窗缝用胶带封好", "手上这瓶农药已经打开了"),
    ),
    Rule(
        "zh.means-now",
        "MEANS_NOW",
        """
        MEANS|ZH_MEANS_MIX <8> ZH_WITHIN_REACH & SOON & ZH_ABOUT_TO -ZH_NOT_MEDICAL -ZH_KITCHEN --JOKE
        ZH_WITHIN_REACH <8> MEANS|ZH_MEANS_MIX & SOON & ZH_ABOUT_TO -ZH_NOT_MEDICAL -ZH_KITCHEN --JOKE
        """,
        ("药就在我手里，今晚我就全吃了", "我握着刀片，马上就割下去", "一瓶药在床头，等会儿我就都吞了"),
    ),
    Rule(
        "zh.means",
        "MEANS",
        """
        MEANS|ZH_MEANS_MIX <6> ZH_READY
        ZH_READY <3> MEANS
        "攒了 / 攒够 / 存了 / 囤了" <6> "安眠药 / 绳子 / 木炭 / 刀片 / 农药 / 一瓶药 / 镇静剂"
        "储咗 / 买了 / 买好 / 买咗" <6> "安眠药 / 绳子 / 木炭 / 刀片 / 农药 / 一瓶药 / 镇静剂"
        """,
        ("绳子买好了", "安眠药攒够了"),
    ),
    Rule(
        "zh.held",
        "HELD",
        """
        "我有 / 我还有 / 我这有 / 我这里有 / 手里有 / 手上有 / 手头有 / 家里有 / 家里还有 / 屋里有 / 房间里有 / 身边有 / 包里有 / 抽屉里有 / 柜子里有 / 我留着 / 我藏着 / 我存着 / 我藏了 / 我留了 / 屋企有 / 我仲有" <4> MEANS -ZH_NOT_MEDICAL -ZH_KITCHEN
        MEANS <2> "我有 / 我都有 / 我这有 / 在家 / 在抽屉 / 在柜子 / 在包里 / 在床头 / 都在 / 就在这 / 在这里" -ZH_NOT_MEDICAL -ZH_KITCHEN
        """,
        ("我有安眠药", "药就在抽屉里", "绳子我有"),
    ),
)

LEAVING_RULES = (
    Rule(
        "zh.last-message",
        "LAST_ACT",
        'ZH_LAST_MESSAGE --ZH_TRIP --"欢送会 / 公证处 / 公证人 / 生前告别 / 病死的"',
        ("这是我最后一条消息，谢谢你", "下辈子再报答你们"),
    ),
    Rule(
        "zh.farewell",
        "FAREWELL",
        "GOODBYE|ZH_BYE",
        ("再见了各位，对不起", "多谢你哋咁耐"),
    ),
    Rule(
        "zh.last-things",
        "LAST_THINGS",
        "ENTRUST --ZH_TRIP",
        ("猫托付给楼下阿姨了", "锁匙喺地毯下面"),
    ),
    Rule(
        "zh.soon",
        "SOON",
        "SOON",
        ("今晚", "听日天光之前"),
    ),
)

RULES = ACTS + LEAVING_RULES
