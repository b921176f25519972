"""Names, in both languages, of what the record itself speaks of: types, families, kinds, methods."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.values import Language

Pair = tuple[str, str]

TYPES: Mapping[str, Pair] = {
    "SessionOpened": ("Session opened", "会议开幕"),
    "SessionClosed": ("Session closed", "会议闭幕"),
    "SessionAdjourned": ("Session adjourned", "会议休会"),
    "PlenaryMeetingHeld": ("Plenary meeting held", "举行全体会议"),
    "DebateHeld": ("Debate held", "举行辩论或对话"),
    "StatementDelivered": ("Statement delivered", "发言"),
    "AttendanceRecorded": ("Attendance recorded", "出席情况"),
    "ItemIntroduced": ("Item introduced", "介绍议程项目"),
    "ReportPresented": ("Report presented", "作报告"),
    "ReportNoted": ("Report noted", "表示注意到报告"),
    "ItemReferred": ("Item referred", "转交议程项目"),
    "CommitteeEstablished": ("Committee established", "设立委员会"),
    "ConsultationsConvened": ("Consultations convened", "召开磋商"),
    "ConsensusNotReached": ("Consensus not reached", "未达成协商一致"),
    "RulingGiven": ("Ruling given", "作出裁决"),
    "CredentialsReported": ("Credentials reported", "报告全权证书"),
    "CredentialsAccepted": ("Credentials accepted", "接受全权证书"),
    "ParticipationAccredited": ("Participation accredited", "核准与会资格"),
    "AgendaAdopted": ("Agenda adopted", "通过议程"),
    "OrganizationOfWorkApproved": ("Organization of work approved", "核准工作安排"),
    "OutcomeAdopted": ("Outcome adopted", "通过成果"),
    "MandateGiven": ("Mandate given", "赋予任务"),
    "OfficersElected": ("Officers elected", "选举主席团成员"),
    "MembersElected": ("Members elected", "选举成员"),
    "SeatRotationAgreed": ("Rotation agreed", "商定轮任"),
    "TermExtended": ("Term extended", "延长任期"),
    "VacancyDeclared": ("Vacancy declared", "席位空缺"),
    "SessionScheduled": ("Session scheduled", "排定会期"),
    "SessionHeld": ("Session held", "会议已举行"),
    "DeadlineSet": ("Deadline set", "设定期限"),
    "ImplementationReported": ("Implementation reported", "报告执行情况"),
    "EventCorrected": ("Event corrected", "更正记录"),
    "EventRetracted": ("Event retracted", "撤回记录"),
    "DocumentRegistered": ("Document registered", "登记文件"),
    "GapNoted": ("Gap noted", "标注缺漏"),
    "ConflictNoted": ("Contradiction noted", "标注矛盾"),
    "ReminderSent": ("Reminder sent", "发送提醒"),
    "ReminderFailed": ("Reminder not sent", "提醒未送达"),
}
FAMILIES: Mapping[str, Pair] = {
    "opening": ("Opening", "开幕"),
    "plenary": ("Plenary", "全体会议"),
    "adoption": ("Adoption", "通过"),
    "election": ("Election", "选举"),
    "closure": ("Closure", "闭幕"),
    "schedule": ("Schedule", "会期"),
    "follow-up": ("Follow-up", "后续落实"),
    "correction": ("Correction", "更正"),
    "document": ("Documents", "文件"),
    "operations": ("Operations", "运行"),
}
KINDS: Mapping[str, Pair] = {
    "decision": ("decision", "决定"),
    "resolution": ("resolution", "决议"),
    "recommendation": ("recommendation", "建议"),
    "declaration": ("declaration", "宣言"),
    "rules of procedure": ("rules of procedure", "议事规则"),
    "plan": ("plan", "计划"),
    "programme": ("programme", "方案"),
    "strategy": ("strategy", "战略"),
    "guidelines": ("guidelines", "准则"),
    "report": ("report", "报告"),
    "proceedings": ("proceedings", "会议记录"),
    "statement": ("statement", "声明"),
    "draft decision": ("draft decision", "决定草案"),
    "draft resolution": ("draft resolution", "决议草案"),
    "draft declaration": ("draft declaration", "宣言草案"),
    "other": ("text", "文本"),
}
METHODS: Mapping[str, Pair] = {
    "consensus": ("by consensus", "协商一致"),
    "acclamation": ("by acclamation", "鼓掌"),
    "show of hands": ("by show of hands", "举手表决"),
    "recorded vote": ("by recorded vote", "记录表决"),
    "roll-call vote": ("by roll-call vote", "唱名表决"),
    "secret ballot": ("by secret ballot", "无记名投票"),
    "silence procedure": ("under the silence procedure", "默许程序"),
    "without a vote": ("without a vote", "未经表决"),
}
STATUSES: Mapping[str, Pair] = {
    "decided": ("decided", "已决定"),
    "announced": ("announced", "已宣布"),
    "recommended": ("recommended", "建议"),
    "cancelled": ("cancelled", "已取消"),
    "done": ("done", "已完成"),
    "under way": ("under way", "进行中"),
    "stalled": ("stalled", "停滞"),
    "unfunded": ("lacking funds", "缺乏资金"),
    "open": ("open", "待落实"),
    "overdue": ("overdue", "逾期"),
    "fulfilled": ("fulfilled", "已落实"),
    "reported": ("reported on", "已有报告"),
    "reported on": ("reported on", "已有报告"),
    "not stated": ("not stated", "未载明"),
    "scheduled": ("scheduled", "已排定"),
    "adjourned": ("adjourned", "休会"),
    "closed": ("closed", "已闭幕"),
    "held": ("held", "已举行"),
    "vacant": ("vacant", "空缺"),
    "draft": ("draft", "草案"),
    "final": ("final", "定本"),
}
BASES: Mapping[str, Pair] = {
    "stated": ("time stated", "时间为原文所载"),
    "inferred": ("time inferred", "时间系推定"),
    "unknown": ("time not stated", "时间未载明"),
}
CATEGORIES: Mapping[str, Pair] = {
    "members": ("member States", "会员国"),
    "non-members": ("States that are not members", "非会员国"),
    "observers": ("observers", "观察员"),
    "un bodies": ("United Nations bodies", "联合国机构"),
    "intergovernmental": ("intergovernmental organizations", "政府间组织"),
}
OCCASIONS: Mapping[str, Pair] = {
    "opening": ("opening statement", "开幕词"),
    "closing": ("closing statement", "闭幕词"),
    "item": ("statement on an item", "项目发言"),
    "explanation of vote": ("explanation of vote", "解释投票"),
    "debate": ("statement in debate", "辩论发言"),
}
MEDIA: Mapping[str, Pair] = {"in person": ("in person", "现场"), "video": ("by video", "视频")}
PARTS_OF_DAY: Mapping[str, Pair] = {
    "morning": ("morning", "上午"),
    "afternoon": ("afternoon", "下午"),
    "evening": ("evening", "晚上"),
}
CHANNELS: Mapping[str, Pair] = {
    "email": ("by mail", "通过邮件"),
    "webhook": ("by webhook", "通过网络回调"),
    "notify": ("by chat", "通过聊天服务"),
}
CAUSES: Mapping[str, Pair] = {
    "refused": ("it was refused for good", "被永久拒收"),
    "given up": ("it was given up after all tries", "多次尝试后放弃"),
    "expired": ("it came too late", "已经过期"),
}
LANGUAGES: Mapping[str, Pair] = {
    "en": ("English", "英文"),
    "zh": ("Chinese", "中文"),
    "fr": ("French", "法文"),
    "es": ("Spanish", "西班牙文"),
    "ru": ("Russian", "俄文"),
    "ar": ("Arabic", "阿拉伯文"),
}


def _name(table: Mapping[str, Pair], key: object, language: Language) -> str:
    """The name in `language`; what the table does not know stands as it is."""
    pair = table.get(str(key))
    if pair is None:
        return str(key)
    return pair[0] if language == "en" else pair[1]


def type_name(type_name: str, language: Language) -> str:
    """The name of an event type, such as `Outcome adopted`."""
    return _name(TYPES, type_name, language)


def family_name(family: str, language: Language) -> str:
    """The name of a family of events, such as `Adoption`."""
    return _name(FAMILIES, family, language)


def kind_name(kind: str, language: Language) -> str:
    """The name of a kind of outcome, such as `decision`."""
    return _name(KINDS, kind, language)


def method_name(method: str, language: Language) -> str:
    """How a body decided, as a phrase such as `by show of hands`."""
    return _name(METHODS, method, language)


def status_name(status: str, language: Language) -> str:
    """The name of a status of a session, mandate, deadline or document."""
    return _name(STATUSES, status, language)


def basis_name(basis: str, language: Language) -> str:
    """Whether a time is stated, inferred or unknown, in words."""
    return _name(BASES, basis, language)


def category_name(category: str, language: Language) -> str:
    """The name of a category of those attending, such as `observers`."""
    return _name(CATEGORIES, category, language)


def occasion_name(occasion: str, language: Language) -> str:
    """The name of an occasion for speaking, such as `opening statement`."""
    return _name(OCCASIONS, occasion, language)


def medium_name(medium: str, language: Language) -> str:
    """How someone spoke: in person or by video."""
    return _name(MEDIA, medium, language)


def part_of_day_name(part_of_day: str, language: Language) -> str:
    """The name of a part of the day."""
    return _name(PARTS_OF_DAY, part_of_day, language)


def channel_name(channel: str, language: Language) -> str:
    """How a reminder travels, as a phrase such as `by mail`."""
    return _name(CHANNELS, channel, language)


def cause_name(cause: str, language: Language) -> str:
    """Why a reminder was not sent, as a clause."""
    return _name(CAUSES, cause, language)


def language_name(code: str, language: Language) -> str:
    """The name of a language, such as `Chinese`, from its code."""
    return _name(LANGUAGES, code, language)
