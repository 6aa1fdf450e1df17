"""Rules of Chinese for the wish to die, for plans, and for thoughts of suicide."""

from clinical.risk.rules.base import Rule

WISHES = (
    Rule(
        "zh.wish-to-die",
        "WISH",
        """
        WISH+DIE|ZH_DIE_CODE|KILL_SELF
        WISH+ZH_FILL+DIE|ZH_DIE_CODE|KILL_SELF
        WISH+ZH_FILL+ZH_FILL+DIE|ZH_DIE_CODE|KILL_SELF
        WISH <6> ZH_SELF_END
        WISH|WILL <3> "去找 / 去见 / 去陪" <12> ZH_AFTERLIFE
        WISH <3> "找 / 见 / 陪" <12> ZH_AFTERLIFE
        WISH|WILL|ZH_PONDER|ZH_DIE_CODE <8> ZH_FROM_HEIGHT <3> ZH_GO_DOWN -"梦到 / 梦见 / 跳伞 / 跳水 / 蹦极"
        ZH_DIE_CODE+"了算了 / 算了 / 了拉倒 / 了干净 / 了更好 / 了得了 / 掉算了 / 了就好"
        "一定要 / 必须 / 应该 / 我该 / 非要 / 注定要 / 宁可 / 宁愿"+"死 / 死掉 / 去死 / 死去 / 死在"
        WISH <6> ZH_LEAVE_WORLD
        WISH <3> "跟 / 陪 / 随" <5> "走 / 去 / 离开" & "过身 / 去世 / 死了 / 死咗 / 过世 / 不在了 / 牺牲"
        "去见 / 去找 / 去陪 / 见" <2> "他 / 她 / 它 / 佢 / 他们 / 我" & ZH_AFTERLIFE & "该走 / 我就可以 / 终于"
        "去见 / 去找 / 去陪 / 见" <2> "他 / 她 / 它" & ZH_AFTERLIFE & "等我 / 等着我 / 等住我 / 谈好"
        "去见 / 去找 / 去陪 / 见" <2> "佢 / 他们 / 我" & ZH_AFTERLIFE & "等我 / 等着我 / 等住我 / 谈好"
        "去找 / 去见 / 去陪" <6> ZH_AFTERLIFE & "等我 / 等着我 / 等住我"
        "合适的 / 一个" <4> "day / 日子 / 时机" <3> DIE|KILL_SELF
        WISH <3> "不会醒的觉 / 不会醒的 / 唔会醒嘅觉 / 不用醒的觉" & "彻底 / 永远 / 一个"
        "唯一 / 出路 / 归宿 / 答案 / 只剩 / 只有 / 选择" <5> "死 / 死亡 / 去死" -ZH_TRIFLE
        "死 / 死亡" <5> "唯一 / 出路 / 归宿 / 奢望 / 恩赐 / 最好的 / 盼着 / 期盼 / 礼物 / 温柔 / 自由" -ZH_TRIFLE
        WISH|WILL <4> ZH_SLANG_DEATH -"工作 / 送花 / 送花圈 / 司机 / 出殡 / 参加" --JOKE
        "小盒子 / 棺材 / 骨灰盒 / 墓地 / 坟地 / 后事" <3> "订好 / 买好 / 选好 / 挑好 / 准备好" --JOKE
        WISH <4> "层 / 楼" <3> "自由落体 / 飞下 / 跳 / 飞出"
        WISH <6> KILL_SELF & ZH_SAD --JOKE
        "盼着 / 期待 / 等着" <4> "死 / 死亡 / 它来 / 那一天来" & "死 / 死亡"
        WISH+"把自己 / 将自己 / 让自己 / 自己"+"了结 / 解决 / 弄死 / 杀 / 噶 / 嘎 / 鲨"
        WISH+"把自己 / 将自己 / 让自己 / 自己"+"埋 / 沉 / 吊 / 毁掉 / 删 / 送走 / 从世界 / 从这个世界"
        """,
        ("我真的想自杀", "每天只想一个人静静地去死", "好想zs"),
    ),
    Rule(
        "zh.not-live",
        "WISH",
        """
        ZH_NOT_LIVE
        "don't want to / dont want to / do not want to" <2> "活 / 做人 / 活着 / 活下去"
        "no longer want to / can't / cannot" <2> "活 / 做人 / 活着 / 活下去"
        """,
        (
            "真的一点都不想活着了",
            "唔想做人喇",
            "wo bu xiang huo le",
            "I don't want to 活 anymore",
            "i dont want to 做人 anymore",
        ),
    ),
    Rule(
        "zh.cannot-live",
        "WISH",
        "ZH_CANNOT_LIVE -ZH_TRIFLE --JOKE",
        ("我活不下去了", "真系生存唔落去"),
    ),
    Rule(
        "zh.let-me-die",
        "WISH",
        """
        ZH_LET_ME_DIE -ZH_TRIFLE
        "要是 / 如果 / 假如 / 若 / 能 / 可以" <6> "死 / 死掉 / 死去 / 死了 / 消失掉" <3> "多好 / 就好 / 该多好"
        "要是 / 如果 / 假如" <6> "死 / 死掉 / 死去 / 死了 / 消失掉" <3> "就好了 / 几好 / 就轻松 / 就解脱"
        "若 / 能 / 可以" <6> "死 / 死掉 / 死去 / 死了 / 消失掉" <3> "就好了 / 几好 / 就轻松 / 就解脱"
        "死 / 死掉 / 死去 / 死咗 / 死了" <4> "就解脱 / 才解脱 / 才是解脱 / 是解脱 / 是种解脱 / 就不痛 / 就不用再"
        "死 / 死掉 / 死去 / 死咗 / 死了" <4> "就唔使再 / 就自由 / 就能休息"
        "死 / 死掉 / 死去 / 死咗 / 死了" <4> "就可以休息 / 就轻松 / 是唯一 / 才能安静"
        """,
        ("死了算了", "求你让我死吧", "天天想死", "要是能现在就死掉该多好", "死了就不用再怕他们"),
    ),
    Rule(
        "zh.journey-code",
        "WISH",
        """
        WISH|WILL <3> ZH_SOFT_CODE & ZH_LIFE -ZH_TRIP
        ZH_LIFE_NOUN <5> ZH_QUIT & WISH|WILL|I|"准备 / 已经"
        ZH_QUIT <4> ZH_LIFE_NOUN & WISH|WILL|ZH_PLAN
        ZH_GO & ZH_FINAL_GO & WISH|WILL|I|"一起" -"搬家 / 出差 / 留学 / 老师 / 同事 / 火车票"
        "同路人 / 结伴 / 组队 / 搭子 / 一起走" & "不再回来 / 不回来 / 解脱 / 最后一程 / 上路 / 死 / 离开"
        "账号 / 帐号 / 门票 / 车票 / 船票 / 机票" <4> "人生 / 地球 / 世界" & ZH_SOFT_CODE
        """,
        ("人生这个游戏我想退游了，不存档的那种", "我准备去很远的地方，不再回来"),
    ),
)

PLANS = (
    Rule(
        "zh.intent",
        "INTENT",
        """
        WILL+KILL_SELF
        WILL+ZH_FILL+KILL_SELF
        WILL+ZH_FILL+ZH_FILL+KILL_SELF
        ZH_PLAN+DIE|ZH_DIE_CODE
        ZH_PLAN+ZH_FILL+DIE|ZH_DIE_CODE|ZH_LEAP
        ZH_PLAN <2> ZH_LEAVE_WORLD|ZH_LEAP
        SOON <3> "就 / 我就 / 要 / 我要 / 会 / 我会 / 准备"+KILL_SELF|ZH_LEAVE_WORLD|ZH_LEAP
        """,
        ("我打算自杀", "我迟早会自己了断的", "我决定离开这个世界"),
    ),
    Rule(
        "zh.then-i-do-it",
        "INTENT",
        """
        "我就 / 我会 / 我要 / 我将 / 我一定 / 我只能 / 不如 / 只好 / 就" <6> ZH_SELF_END
        ZH_PLAN <4> "自己结束 / 亲手结束 / 提前结束"
        "总会 / 迟早会 / 早晚会 / 终究会 / 一定会"+"动手 / 跳 / 走到那一步" -"打他 / 打人"
        "按计划 / 照计划 / 按照计划" <6> "走 / 动手 / 上路 / 结束 / 做"
        "用 / 靠 / 拿" <3> "绳子 / 绳 / 刀 / 药 / 炭 / 煤气 / 安眠药" <6> "解决 / 结束 / 了结 / 了断 / 一了百了"
        "就 / 我就 / 便 / 直接 / 马上" <6> ZH_LEAP & "我 / 说到做到 / 再 / 下次"
        """,
        (
            "再遣返我，我就在机场割喉",
            "想用一根绳子解决所有问题",
            "他们再打电话来，我就从这里跳下去",
            "下次再来我就直接往下跳",
        ),
    ),
    Rule(
        "zh.quiet-resolve",
        "INTENT",
        """
        ENTRUST & ZH_AT_PEACE --ZH_TRIP
        "不再害怕 / 不害怕了 / 不怕了 / 平静 / 唔再惊" & "很快就结束 / 快结束 / 要结束"
        "不再害怕 / 不害怕了 / 不怕了 / 平静 / 唔再惊" & "已经决定 / 就结束了 / 快要结束 / 决定了"
        """,
        ("孩子托付给我妹了，我没有牵挂了", "不再害怕了，因为很快就结束了"),
    ),
    Rule(
        "zh.decided",
        "INTENT",
        """
        ZH_DECIDED & ZH_DECIDED_SIGN
        "遗书 / 绝笔信 / 遗言" <6> "写 / 改 / 好 / 留 / done / 放 / 喺 / 在 / 备 / 存 / 发"
        "诀别信 / 告别信 / 遗嘱和信 / suicide note" <6> "写 / 改 / 好 / 留 / done / 放 / 喺 / 在 / 备 / 存 / 发"
        """,
        ("决定已经做好了，日子还没挑。", "我谂清楚喇，信都写好晒", "遗书改到第三遍", "告别信都写好了"),
    ),
    Rule(
        "zh.no-tomorrow",
        "INTENT",
        """
        ZH_NO_TOMORROW -ZH_TRIP
        SOON <12> "我就不在 / 就不在了 / 就没有我 / 就没我 / 我不在了" -ZH_TRIP
        SOON <12> "我就走 / 我就会走 / 我会走 / 我就动手 / 就动手 / 我动手" -ZH_TRIP
        SOON <10> ZH_TONIGHT_ENDS && ZH_SAD|GOODBYE|ENTRUST|LOCKED|ZH_NO_TOMORROW --ZH_TRIP --ZH_EVENT
        SOON <10> ZH_TONIGHT_ENDS && SUICIDE|ZH_LAST_MESSAGE|ZH_READY|ZH_HIGH|ZH_LIFE --ZH_TRIP --ZH_EVENT
        """,
        ("过了今晚就没有我了", "明天早上六点之前我就不在了", "今晚就结束，不会再有明天了", "明天天一亮就动手，太累了"),
    ),
)

THOUGHTS = (
    Rule(
        "zh.thoughts",
        "THINKING",
        """
        SUICIDE|ZH_DIE_CODE <3> ZH_THOUGHT
        KILL_SELF <2> ZH_THOUGHT
        ZH_THOUGHT <6> KILL_SELF|ZH_LEAP
        """,
        ("自s的念头一天比一天强", "跳下去的冲动越来越大"),
    ),
    Rule(
        "zh.pondering",
        "THINKING",
        """
        ZH_PONDER|WISH <6> "怎么 / 点样" <2> ZH_DIE_CODE
        ZH_PONDER <6> KILL_SELF|ZH_HOW|ZH_LEAVE_WORLD|ZH_LEAP
        ZH_PONDER <1> DIE
        WISH <4> ZH_HOW
        "会不会 / 如果 / 要是 / 是不是" <3> ZH_LEAP
        ZH_HOW && ZH_SAD|SUICIDE|ZH_DIE_CODE -ZH_TRIFLE
        "怕自己 / 我怕我会 / 怕我会 / 怕我自己 / 好惊自己 / 惊自己" <6> KILL_SELF|ZH_LEAP
        "要不是 / 若不是 / 不是因为 / 如果不是" <16> "早就 / 早已 / 早" <2> "不在了 / 死了 / 跳了 / 走了 / 了断"
        "要不是 / 若不是 / 不是因为 / 如果不是" <16> "早就 / 早已 / 早" <2> "自杀 / 唔喺度 / 死咗 / 没命了 / 跳下去"
        "如果没有 / 为了 / 要唔系 / 如果唔系" <16> "早就 / 早已 / 早" <2> "不在了 / 死了 / 跳了 / 走了 / 了断"
        "如果没有 / 为了 / 要唔系 / 如果唔系" <16> "早就 / 早已 / 早" <2> "自杀 / 唔喺度 / 死咗 / 没命了 / 跳下去"
        ZH_HOW_ASK <10> ZH_GO_AWAY & ZH_PAINLESS -ZH_TRIFLE --JOKE
        "梦见 / 梦到 / 发梦" <6> "跳下去 / 死了 / 死掉 / 自杀 / 死咗" & "遗憾 / 舒服 / 轻松"
        "梦见 / 梦到 / 发梦" <6> "跳下去 / 死了 / 死掉 / 自杀 / 死咗" & "解脱 / 羡慕 / 失望 / 多好"
        "盘算 / 想着 / 在想" <8> "绳子 / 绳 / 河 / 药 / 炭 / 刀片 / 跳楼" & "哪个 / 哪样 / 哪种"
        "盘算 / 想着 / 在想" <8> "绳子 / 绳 / 河 / 药 / 炭 / 刀片 / 跳楼" & "边样 / 都行 / 都得"
        "比较 / 谂紧 / 考虑" <8> "绳子 / 绳 / 河 / 药 / 炭 / 刀片 / 跳楼" & "哪个 / 哪样 / 哪种"
        "比较 / 谂紧 / 考虑" <8> "绳子 / 绳 / 河 / 药 / 炭 / 刀片 / 跳楼" & "边样 / 都行 / 都得"
        "吃下去 / 吃了 / 食咗 / 喝下去" <3> "不会再醒 / 就不醒 / 醒不来 / 唔会醒 / 不再醒 / 就睡过去"
        ZH_PONDER|WISH <6> "食晒 / 吃光 / 吞光 / 吃完 / 吞下" <6> "药 / 安眠药 / 药片"
        PLACE <14> ZH_PONDER|"好想 / 想 / 会谂 / 谂" <8> "跳 / 冲 / 走进去 / 迈出去 / 翻过去 / jump"
        """,
        (
            "每天都在盘算怎么离开这个世界",
            "脑子里都是自杀",
            "走过站台就忍不住想跳下去",
            "要不是怕我妈受不了，我早就不在了",
            "为了孩子，不然我早就跳了，要不是她我早死了",
            "有什么办法可以走得快一点，不难受的那种",
            "梦见自己跳下去，醒来觉得遗憾",
            "每次经过天桥都会想跳",
            "等地铁的时候在站台总想冲下去",
        ),
    ),
    Rule(
        "zh.code-words",
        "THINKING",
        "ZH_CODE_ONLY",
        ("自鲨自鲨，脑子里只有这个", "又在想自s了"),
    ),
    Rule(
        "zh.hoarding",
        "THINKING",
        """
        "攒 / 囤 / 偷偷存 / 存了" <4> "药 / 安眠药 / 药片 / 安定 / 镇静剂" -"感冒药 / 退烧药 / 口罩"
        "存着 / 积攒 / 储 / 偷偷留" <4> "药 / 安眠药 / 药片 / 安定 / 镇静剂" -"感冒药 / 退烧药 / 口罩"
        "药 / 安眠药 / 药片" <6> "留起来 / 藏起来 / 储够 / 攒" -"孩子 / 小孩 / 儿子 / 女儿够不"
        "药 / 安眠药 / 药片" <6> "存起来 / 省下来 / 囤 / 储起" -"孩子 / 小孩 / 儿子 / 女儿够不"
        "桥 / 楼 / 铁轨 / 悬崖 / 水库" <10> "多高 / 多急 / 多深" & ZH_PONDER|"反复 / 看了 / 夜里" -ZH_SCENIC
        "桥 / 楼 / 铁轨 / 悬崖 / 水库" <10> "几米 / 多少米 / 水流" & ZH_PONDER|"反复 / 看了 / 夜里" -ZH_SCENIC
        "查了 / 看过 / 踩过点 / 试过" <6> "楼 / 天台 / 桥 / 顶层" <8> "没锁 / 冇锁 / 几层 / 多高"
        "上去看 / 找到了 / 打听 / 看好" <6> "楼 / 天台 / 桥 / 顶层" <8> "没锁 / 冇锁 / 几层 / 多高"
        "查了 / 看过 / 踩过点 / 试过" <6> "楼 / 天台 / 桥 / 顶层" <8> "够高 / 能上去 / 可以上去 / 够唔够 / 没人看"
        "上去看 / 找到了 / 打听 / 看好" <6> "楼 / 天台 / 桥 / 顶层" <8> "够高 / 能上去 / 可以上去 / 够唔够 / 没人看"
        """,
        ("这阵子在攒药，一颗一颗地攒", "我查了那栋楼，顶层的门没锁"),
    ),
    Rule(
        "zh.sacrifice",
        "SACRIFICE",
        "ZH_IF_GONE & ZH_SPARED",
        ("只要我不在了，国保就没理由再折腾我弟弟", "我死了他们就会放过我爸妈吧"),
    ),
)

RULES = WISHES + PLANS + THOUGHTS
