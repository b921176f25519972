# ruff: noqa: E501
"""How Chinese meeting records say things: one formula a line, by the kind of event that it tells."""

from __future__ import annotations

import re

from timeline.reading.grammar import Form, Grammar, Sureness, signs_of

_N = r"[一二三四五六七八九十百\d]+"
_SYMBOL = r"[A-Z]{1,10}(?:/[A-Z0-9][\w.()-]*)+"
_OUTCOME = r"第\s*(?P<symbol>[A-Z\d][\w.]*/[\w.]+)\s*号\s*(?P<kind>决定|决议|建议)"


def _form(
    rule: str, reads: str, pattern: str, sure: Sureness = "certain", *, hearsay: bool = False, signs: str = ""
) -> Form:
    needed = tuple(signs.split("|")) if signs else signs_of(pattern)
    return Form(rule, reads, re.compile(pattern), sure, hearsay, needed)


_OPENING_AND_CLOSURE = (
    _form("opening.declared", "主席于某日某时宣布会议开幕", r"(?P<by>[^，；。]*?)(?:于[^，；。]{4,40})?(?P<verb>宣布)(?:[^，；。]{0,30})(?:会议|届会|大会|论坛|本届会议)\s*(?:正式)?开幕"),
    _form("opening.presided", "会议由某人于某时主持开幕", r"(?:会议|届会)由(?P<by>[^，；。]+?)(?:于[^，；。]{4,40})?(?P<verb>主持)?(?:宣布)?开幕"),
    _form("closure.declared", "会议于某日某时宣布闭幕；主席宣布会议闭幕", r"(?:(?P<by>[^，；。]*?)(?:于[^，；。]{4,40})?)?(?P<verb>宣布)(?:[^，；。]{0,30}?(?:会议|届会|大会|论坛))?(?:胜利|正式)?闭幕"),
    _form("closure.closed", "会议于某日某时闭幕", r"(?:会议|届会)\s*于(?P<at>[^，；。]{4,40}?)(?P<verb>闭幕)"),
    _form("closure.adjourned", "会议休会，待以后续会", r"(?:(?P<by>[^，；。]*?))?(?P<verb>宣布|决定)[^，；。]{0,30}?(?:会议|届会)[^，；。]{0,10}?(?:休会|暂停)"),
    _form("held.own", "某届会议于某日至某日在某地举行", r"(?P<session>[^，；。]*?(?:会议|续会|论坛|大会)[^，；。于]{0,20}?)(?:已)?于\s*(?P<at>[^，；。在]{4,60}?)在(?P<place>[^，；。]{2,60}?)(?P<verb>举行|召开|举办)(?:$|[。，；])"),
)  # fmt: skip

_AGENDA = (
    _form("agenda.adopted", "通过了以下议程", r"(?P<verb>通过)了?(?:其|本届会议|会议)?(?:的)?(?:以下|下列|如下|经修正的|经口头修正的)*(?:的)?(?:临时)?议程(?!项目|和工作)"),
    _form("agenda.based", "通过了载于某文件的议程", r"(?P<verb>通过)了?载(?:于|列于)[^，；。]*?(?:的)(?:临时)?议程"),
    _form("work.approved", "核准了工作安排", r"(?P<verb>核准|通过|商定|核可|同意)了?(?:[^，；。通过]{0,30}?)(?:工作安排|工作计划|工作方案和时间表|会议安排|工作组织|时间表)(?P<rest>.*)"),
)  # fmt: skip

_ADOPTION = (
    _form("outcome.listed", "通过了以下几项决定", rf"(?P<verb>通过)了?(?:以下|下列|如下)\s*(?:{_N}\s*项)?[^，；。]{{0,10}}?(?P<kind>决定|决议|建议)"),
    _form("outcome.symbol", "通过了关于某事的第几号决定", rf"(?P<verb>通过|核准|核可)了?(?:题为(?P<titled>“[^”]+”)的?)?(?:(?:其)?关于(?P<title>[^，；]{{2,120}}?)的)?{_OUTCOME}"),
    _form("outcome.passive", "第几号决定以某种方式获得通过", rf"{_OUTCOME}(?:(?:于|在)[^，；。]{{2,40}}?)?(?:(?:以|经)[^，；。]{{2,16}}?)?(?P<verb>获得?|得到|未经表决|协商一致|经表决)(?:[^，；。]{{0,12}}?)通过(?!后)"),
    _form("outcome.rules", "通过了载于某文件的议事规则", r"(?P<verb>通过)了?(?P<title>[^，；。]{0,80}?(?:议事规则))"),
    _form("outcome.report", "通过了某报告或会议记录", r"(?P<verb>通过)了?(?P<title>[^，；。]{0,80}?(?:报告|会议记录|工作记录))(?P<rest>.*)"),
    _form("outcome.declaration", "通过了宣言", r"(?P<verb>通过)了?(?P<title>[^，；。]{0,80}?(?:宣言|公报|行动纲领|行动计划|路线图|承诺声明))(?!草案)"),
    _form("outcome.titled", "通过了《某宣言》", r"(?P<verb>通过)了?(?P<title>《[^》]+》)(?!的|所|中)"),
    _form("outcome.plan", "核准了战略计划或方案", r"(?P<verb>核准|通过|核可)了?(?!的)(?P<title>[^，；。]{0,80}?(?:战略计划|工作方案和预算|工作方案|战略(?!计划|伙伴|性)|准则|预算))(?=[，。；：（(¹²³]|$|和|以及)"),
    _form("outcome.enacted", "决定的执行段：核准某计划", r"^(?:又|还)?(?P<verb>核准|通过|核可)(?P<title>[^，；。]{2,120}?)(?:[：:；。，¹²³⁰⁴-⁹]|$)"),
    _form("outcome.recalled", "提到某机构关于某事的某号决议", rf"(?:(?P<body>联合国大会|联大|大会|人居大会|联合国人居大会|执行局|理事会|经济及社会理事会|安全理事会|[^，；。、（）的]{{2,12}}(?:大会|理事会|委员会|局))\s*)?(?:(?P<time>\d{{4}}\s*年[^，；。]{{0,40}}?)通过的)?关于(?P<title>(?:(?!关于|第\s*[\d/]+\s*号)[^；。]){{3,150}}?)的\s*{_OUTCOME}", hearsay=True),
    _form("outcome.recalled", "题为某某的某号决议", rf"题为(?P<title>“[^”]{{3,160}}”)的\s*{_OUTCOME}", hearsay=True),
    _form("outcome.cited", "某机构的某号决议，未提标题", rf"(?P<body>联合国大会|联大|大会|人居大会|联合国人居大会|执行局|理事会|经济及社会理事会)\s*{_OUTCOME}", "likely", hearsay=True),
    _form("participation.accredited", "核准某些组织的参会资格", r"(?P<verb>核准|批准|接纳|认可|同意)(?P<who>[^；。]{2,160}?)(?:的)?(?:参会资格|参与资格|与会资格|观察员地位|观察员身份)"),
    _form("credentials.reported", "主席报告全权证书的审查情况", r"(?P<by>[^，；。]*?(?:主席团?|委员会|秘书处|报告员))(?P<verb>报告|介绍|说|通报)[^。]*?全权证书"),
    _form("credentials.accepted", "大会接纳了全权证书", r"(?P<verb>接受|接纳|核准|核可|认可|通过)了?[^，；。]{0,40}?全权证书"),
)  # fmt: skip

_ELECTION = (
    _form("officers.single", "选举某人为主席", r"(?P<verb>选举|推选|选出)(?P<name>[^，；。]{2,80}?)(?:为|担任|作为)(?P<office>[^，；。]{0,60}?(?:主席|报告员|副主席))"),
    _form("officers.single", "某人当选为主席", r"(?:^|[，；。])(?P<name>[^，；。]{2,80}?)(?P<verb>当选|获选)(?:为|担任)?(?P<office>[^，；。]{0,60}?(?:主席|报告员|副主席))"),
    _form("officers.states", "选举以下国家担任副主席：甲、乙", r"(?P<verb>选举|选出)(?:了)?(?:以下|下列)[^，；。：]{0,20}?(?:担任|为)(?P<office>副主席|报告员|主席团成员)\s*[：:](?P<list>[^。]+)"),
    _form("officers.listed", "选举产生了下列主席团成员", r"(?P<verb>选举|选出)(?:产生)?了?[^。]*?(?:主席团|主席团成员|担任主席团|副主席)(?P<rest>.*)"),
    _form("members.elected", "选举下列国家为某机构成员", r"(?P<verb>选举|选出)了?(?P<rest>[^。]*?(?:成员|理事国|委员|席位).*)"),
    _form("vacancy.declared", "席位或职位空缺", r"(?P<rest>.*?)(?P<verb>空缺|悬空|待补选)", hearsay=True),
    _form("rotation.agreed", "两国商定轮流任职", r"(?P<rest>.*(?:轮流|共享|接任|任职|轮换).*)", hearsay=True, signs="轮流|共享|接任|任职|轮换"),
    _form("term.extended", "任期或计划延长至某年", r"(?P<what>[^，；。]{0,60}?)(?:（[^（）]*?)?(?P<verb>延长至|延至|延期至|展期至)\s*(?P<until>\d{4}\s*年(?:\s*\d{1,2}\s*月)?)", hearsay=True),
)  # fmt: skip

_PLENARY = (
    _form("committee.established", "决定设立某委员会", r"(?P<verb>设立|成立|组建)(?:了)?(?:一个)?(?P<name>[^，；。]{0,40}?(?:委员会|工作组|起草组|联络小组|联络组|小组))(?P<rest>.*)"),
    _form("consultations.convened", "商定召开非正式磋商", r"(?P<verb>商定|决定|同意|请)[^，；。]{0,20}?(?:召开|举行|开展|进行)[^，；。]{0,10}?(?:非正式磋商|非正式协商)(?P<rest>.*)"),
    _form("consensus.not", "未能就某事达成一致", r"(?:未能|没有|未|无法)(?:能)?就(?P<subject>[^，；。]+?)(?P<not>达成(?:协商一致|一致|共识|协议))", hearsay=True, signs="达成"),
    _form("silence.broken", "若干国家打破默许程序", r"(?P<count>[一二三四五六七八九十两\d]+|若干|几)?\s*(?:个)?(?P<who>[^，；。]{0,10}?)(?:打破|中断)了?默许程序", hearsay=True, signs="默许程序"),
    _form("noted.report", "表示注意到某报告", r"(?:表示)?(?:赞赏地)?(?P<verb>注意到)(?:了)?(?P<subject>[^；。]*?(?:报告|介绍|说明|声明|通报)[^，；。]{0,60})"),
    _form("noted.welcomed", "欢迎某报告", r"^(?:又|还)?(?P<verb>欢迎)(?P<subject>[^；。]*?(?:报告|说明|见解))(?![^，；。]{0,4}(?:工作|努力))"),
    _form("referred.item", "将某项目交给某委员会审议", r"将(?:议程)?项目\s*(?P<item>\d+)[^，；。]*?(?P<verb>交给|转交给?|移交给?|提交给?|分配给|交由)(?P<to>[^，；。]{2,40}?(?:委员会|工作组|小组|执行局))"),
    _form("referred.text", "决定将某草案转交某机构", r"将(?P<what>[^，；。]{2,80}?草案[^，；。]{0,60}?)(?P<verb>转交|移交|交由|交给)(?:给)?(?P<to>[^，；。]{2,30}?(?:委员会|工作组|小组|执行局|局))"),
    _form("ruling.given", "主席援引某条规则作出裁决", r"(?P<by>[^，；。]{2,30}?)(?:援引|根据|依据)[^。]*?第\s*(?P<rule>\d+)\s*条(?P<verb>)[^。]*?(?P<outcome>裁决|裁定|有效|驳回)", hearsay=True, signs="裁决|裁定|有效|驳回"),
    _form("introduced.item", "某人介绍项目时提请注意某报告", r"(?P<by>[^，；。]{2,60}?)(?:在[^，；。]{0,60}?)?(?:在)?(?P<verb>介绍)(?:了)?(?:该|本)(?:议程)?项目", hearsay=True),
    _form("introduced.document", "某人提请注意某报告", r"(?P<by>[^，；。]{2,60}?)(?:还)?(?P<verb>提请(?:大会|会议|委员会)?注意)(?P<subject>[^。]*)", hearsay=True),
    _form("presented.as", "某人以某身份发言，概述工作", r"(?P<by>[^，；。]{2,60}?)以(?P<capacity>[^，；。]{2,40}?)的?身份(?P<verb>发言|报告)(?P<subject>[^。]*)", hearsay=True),
    _form("presented.report", "某人报告或概述工作", r"(?P<by>[^，；。]{2,60}?)(?:口头)?(?P<verb>报告了|概述了|介绍了|通报了|汇报了)(?!(?:该|本)(?:议程)?项目)(?P<subject>[^。]+)", hearsay=True),
    _form("debate.held", "举行了某对话或辩论", r"(?P<verb>举行|召集|召开|开始进行|进行)(?:了)?(?:一场|一次|[一二三四五六七八九十]+场)?(?P<title>[^，；。]{0,40}?(?:对话|辩论|圆桌会议|小组讨论|一般性辩论|部长级会议|专题讨论|互动讨论|开幕式))"),
)  # fmt: skip

_SPEAKING = (
    _form("speakers.opening", "致开幕词的有：某某；某某", r"(?P<verb>致|作)(?P<occasion>开幕词|开幕致辞|闭幕词|致辞|开幕发言|闭幕发言)的(?:还)?有\s*[：:](?P<list>[^。]+)"),
    _form("speakers.opening", "下列人士作了开幕发言：某某；某某", r"(?:下列|以下)[^：:。]{0,12}?(?P<verb>作了?|致|发表了?)(?P<occasion>开幕词|开幕致辞|闭幕词|闭幕致辞|致辞|开幕发言|闭幕发言)\s*[：:](?P<list>[^。]+)"),
    _form("speakers.opening", "在开幕式上发言的有：某某；某某", r"在(?P<occasion>开幕式|开幕会议|闭幕式)[^：:。]{0,6}?(?P<verb>发言|致辞|讲话)的(?:还)?有\s*[：:](?P<list>[^。]+)"),
    _form("speakers.named", "某人和某人致闭幕词", r"(?P<list>[^。；]{2,300}?)(?:也|分别|先后|随后|还)?(?:在会议上|在会上)?(?:作了?|致|发表)了?(?P<occasion>开幕词|开幕致辞|闭幕词|闭幕致辞|开幕发言|闭幕发言)(?!的)(?P<verb>)", signs="幕词|幕致辞|幕发言"),
    _form("speakers.states", "以下国家的代表发言：甲；乙", r"(?:以下|下列)(?:国家|会员国|代表团|组织)?的?代表(?P<how>[^：:。]*?)(?P<verb>发言|发了言|发言：|作了?[^：:。]{0,12}?发言|解释)[^：:。]*[：:](?P<list>[^。]+)"),
    _form("speakers.states", "甲、乙和丙的代表发了言", r"(?:^|[，。；])(?P<list>[^，；。：]{2,240}?)的?代表(?P<how>)(?P<verb>发了言|作了发言|也发了言|发言)"),
    _form("speaker.state", "某国代表宣布或解释", r"(?:^|[，；。])(?P<state>[^，；。]{2,20}?)代表(?P<verb>宣布|说|指出|表示|解释|发言|反对|要求)", hearsay=True),
)  # fmt: skip

_ATTENDANCE = (
    _form("attendance.listed", "下列国家派代表出席了会议", r"(?:下列|以下)\s*(?P<count>\d+)?\s*(?:个)?(?P<who>[^：:，。]{2,40}?)(?:也)?(?:派代表|派观察员)?(?:出席|参加|列席)了?(?:本届|本次)?会议[^：:。]{0,10}[：:](?P<list>[^。]+)"),
    _form("attendance.named", "某某和某某也派代表出席了会议", r"^(?!下列|以下)(?P<list>[^：:。；]{2,400}?)(?P<who>驻[^，。]{0,20}观察员|的观察员|派观察员|派代表)(?:也|还)?(?:出席|参加|列席)了?(?:本届|本次)?会议"),
)  # fmt: skip

_SCHEDULE = (
    _form("scheduled.decided", "决定某届会议的日期为某日至某日", r"(?P<verb>决定|商定|建议|同意)(?:其|在)?(?P<session>[^；。]*?(?:会议|论坛|续会))(?:的)?(?:日期|会期)?(?:为|定为|将于|于|应于)\s*(?P<at>[^，；。]{4,80})", hearsay=True),
    _form("scheduled.provisional", "决定某届会议的临时议程如下", r"(?P<verb>决定|建议|商定|核准|通过)(?P<session>[^；。]*?(?:会议|论坛|续会))的临时议程(?:如下|载于)", hearsay=True),
    _form("scheduled.future", "将于某日在某地举行的某会议", r"(?:将于|定于|拟于|将在|即将于)\s*(?P<at>[^，；。]{2,40}?)(?:(?:在|由|于)\s*(?P<place>[^，；。]{2,30}?))?(?P<verb>举行|召开|举办|主办|庆祝)的?(?P<what>[^，；。、（）]{0,80})", hearsay=True),
    _form("scheduled.day", "下一个某日将于某日举行", r"(?P<what>“[^”]{2,20}”|[^，；。“”]{2,20}日)(?:是|将于)\s*(?P<at>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?P<verb>举行)?", "likely", hearsay=True),
    _form("scheduled.future", "某城市将是某日某纪念活动的主办城市", r"将是\s*(?P<at>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?P<what>“[^”]{2,20}”)(?P<place>)(?P<verb>)", hearsay=True),
    _form("scheduled.future", "某年某月的某峰会", r"(?P<at>\d{4}\s*年\s*\d{1,2}\s*月)(?P<verb>)的(?P<place>)(?P<what>[^，；。、的]{3,30}?(?:峰会|论坛|大会))", hearsay=True),
    _form("scheduled.yearly", "宣布每年某日为某日", r"(?P<verb>宣布|定|确定)(?:将)?(?P<at>每年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?:定)?为(?P<what>[^，；。]{2,20}?日)", hearsay=True),
    _form("held.other", "某机构于某日在某地举行了某会议", r"(?P<session>[^，；。]{0,60}?)(?:已)?于\s*(?P<at>\d{4}\s*年[^，；。]{2,50}?)(?:在\s*(?P<place>[^，；。]{2,20}?))?(?P<verb>举行|召开)(?P<what>了[^，；。]{0,40})?(?=$|[。，；])", hearsay=True),
    _form("held.past", "某日在某地举行的某会议", r"(?:于)?(?P<at>\d{4}\s*年[^，；。将定在]{0,40}?)(?:在|于)\s*(?P<place>[^，；。]{2,30}?)(?P<verb>举行|召开|举办)的(?P<what>[^，；。（）]{2,80})", hearsay=True),
    _form("deadline.set", "最迟必须在某时提交", r"(?:最迟|不迟于|不晚于|至迟|截止日期为)\s*(?:必须|应)?(?:在|于)?\s*(?P<at>\d{4}\s*年[^，；。]{0,20}?)(?:前|之前)?(?P<verb>提交|完成|报告|提出)(?P<what>[^，；。]{0,60})", hearsay=True),
)  # fmt: skip

_MANDATES = (
    _form("mandate.understood", "但有一项谅解，即某人将做某事", r"谅解[^。]{0,6}即\s*(?P<who>[^，；。将]{0,20}?(?:报告员|秘书处|主席团?|主任|秘书长?))(?P<verb>将)(?P<action>[^，；。]{4,120})"),
    _form("mandate.recalled", "某机构在某号决议中请某人做某事", rf"{_OUTCOME}(?:\s*\d{{1,2}}(?=[，,]))?(?:中|\s*第\s*\d+\s*段)?，?(?:其中)?(?P<who>[^，；。]{{0,10}}?)(?P<verb>请|要求|敦促|鼓励|建议)(?P<rest>[^；。]*)", hearsay=True),
    _form("mandate.operative", "执行段：请某人做某事", r"^(?:[^；。]*?，(?=并|又|还))?(?:并|又|还|再次|进一步)*(?P<verb>请|促请|敦促|鼓励|邀请|吁请|呼吁|要求|责成|授权|委托|建议)(?!注意)(?P<rest>[^；]*)"),
)  # fmt: skip

CHINESE = Grammar(
    language="zh",
    forms=(
        *_OPENING_AND_CLOSURE, *_AGENDA, *_ADOPTION, *_ELECTION, *_PLENARY, *_SPEAKING, *_ATTENDANCE, *_SCHEDULE,
        *_MANDATES,
    ),
    denies=re.compile(
        r"未(?!来|决(?!定)|经表决)|没有|正在|并非|无法|不能|不会|不予|不再|拒绝|推迟|撤回|如果|(?<!例)如(?:获|经|果|能)|假如|倘若|一旦|除非|"
        r"希望|期待|期望|建议|敦促|呼吁|鼓励|促请|要求|提议|提出|应当|应该|应(?=予|尽|在|由|以|考|通|选|设)|可能|可以|考虑|旨在|打算|"
        r"包括在|需要|必须|为了|以便|以期|以供|供|待(?=大|人|执|会|委|其)|将(?=于|在|由|会|要|以|通|选|设)|准备|筹备|有待|本应|原定|能否|是否|尚|力求|致力"
    ),
    reports=re.compile(r"(?:说|指出|强调|认为|重申|回顾|回顾说|表示(?!注意|赞赏地注意)|解释说|回答|声明|认识到|感谢|满意地|祝贺)(?=[，：]|[^，。]{2})"),
    clause=re.compile(r"[，；。：:]"),
    methods=(
        (re.compile(r"协商一致|一致同意|一致通过"), "consensus"),
        (re.compile(r"鼓掌"), "acclamation"),
        (re.compile(r"举手"), "show of hands"),
        (re.compile(r"唱名"), "roll-call vote"),
        (re.compile(r"无记名|秘密投票"), "secret ballot"),
        (re.compile(r"记录表决|\d+\s*票(?:赞成|对)"), "recorded vote"),
        (re.compile(r"默许程序"), "silence procedure"),
        (re.compile(r"未经表决|不经表决"), "without a vote"),
    ),
    kinds=(
        (r"决定", "decision"), (r"决议", "resolution"), (r"建议", "recommendation"), (r"议事规则", "rules of procedure"),
        (r"宣言|公报", "declaration"), (r"会议记录|工作记录", "proceedings"), (r"报告", "report"),
        (r"准则", "guidelines"), (r"工作方案|预算", "programme"), (r"战略计划|行动计划|路线图|计划", "plan"), (r"战略", "strategy"),
    ),
    offices=((r"共同主席", "co-chair"), (r"副主席", "vice-president"), (r"报告员", "rapporteur"), (r"主席", "president"),
             (r"成员", "bureau member")),
    words={
        "condition": re.compile(r"如果|假如|倘若|一旦|除非|(?<![例比正])如(?=获|经|能|会议)"),
        "and": re.compile(r"[、；;]|和(?!国|平|谐|睦|会)|以及|及(?!利|其)"),
        "rule": re.compile(r"规则\s*第\s*(?P<rule>\d+)\s*条(?:\s*第\s*(?P<part>\d+)\s*款)?"),
        "amended": re.compile(r"经(?:口头)?修(?:正|订|改)"),
        "basis": re.compile(rf"(?:临时议程|议程草案)\s*[（(]\s*(?P<basis>{_SYMBOL})|(?P<held>{_SYMBOL})\s*号?文件"),
        "term": re.compile(r"(?P<from>\d{4})\s*[-–—至]\s*(?P<to>\d{4})\s*年"),
        "seats": re.compile(r"(?P<total>\d+)\s*(?:名|个)[^，；。]{0,8}?(?:成员|理事国|委员)"),
        "group_seats": re.compile(r"(?P<group>[^：；，、\d]{2,16}?)\s*(?P<seats>\d+|[一二三四五六七八九十]+)\s*个席位"),
        "vacant": re.compile(r"空缺|待定|待补|悬空"),
        "vacant_count": re.compile(r"(?P<count>[一二三四五六七八九十两\d]+)\s*个[^，；。个]{0,12}?(?:席位|职位|空缺)"),
        "theme": re.compile(r"主题(?:为|是)?\s*(?P<theme>“[^”]+”)|(?P<theme2>“[^”]+”)(?:为主题|这一主题|主题)|为主题的?\s*(?P<theme3>“[^”]+”)"),
        "moderator": re.compile(r"主持人(?:是|为)?(?:[^，；。A-Z]{0,4}?)(?P<name>[^，；。]{2,40})"),
        "host": re.compile(r"主办者(?:是|为)(?P<name>[^，；。]{2,40})"),
        "chair": re.compile(r"由\s*(?P<name>[^，；。]{2,60}?)\s*(?:担任主席|任主席|主持|牵头|担任协调人|领导)"),
        "items": re.compile(r"项目\s*(\d{1,2})"),
        "votes": re.compile(r"(?P<for>\d+)\s*票(?:赞成|对)[、，对\s]*(?P<against>\d+)\s*票(?:反对)?[、，\s]*(?:(?P<abstain>\d+)\s*票弃权)?"),
        "addressee": re.compile(
            r"^(?P<who>(?:所有|各|全体|相关|有关)?(?:有[^，；]{1,6}能力的)?(?:各)?(?:[^，；。]{0,24}?)(?:执行主任|执行秘书|秘书长|总干事|秘书处|会员国|成员国|缔约方|缔约国|各国政府|各国|政府|"
            r"执行局|主席团|主席|报告员|委员会|理事会|大会|工作组|伙伴|机构|当局|利益攸关方|组织|捐助方|捐助者|论坛|办事处|小组)(?:和(?:其他)?[^，；。]{1,12}?(?:利益攸关方|伙伴|组织|机构|实体|捐助方))?)"
            r"(?=[^的、关于主提第]|$|提交|提供|主动)(?P<action>.*)", re.DOTALL
        ),
        "submitted": re.compile(r"(?:向|提交)(?P<to>[^，；。]{0,14}?(?:执行局|人居大会|联合国大会|大会|理事会|常驻代表委员会|委员会))"),
        "together": re.compile(r"(?:与|同|会同)(?P<with>[^，；。]{2,16}?)(?:协商|合作|一起|共同|协作)"),
        "due": re.compile(r"(?:在|于|不迟于|最迟)?\s*(?P<at>\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?(?:第[一二三四]季度)?)\s*(?:底)?(?:之)?前"),
    },
)  # fmt: skip
