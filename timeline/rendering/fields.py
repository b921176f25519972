"""What the fields of a payload are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.values import Language

FIELDS: Mapping[str, tuple[str, str]] = {
    "action": ("action", "行动"),
    "addressee": ("addressee", "受文方"),
    "amended": ("amendment", "是否修正"),
    "agenda": ("provisional agenda", "临时议程"),
    "amount": ("amount", "金额"),
    "as_of": ("date of count", "统计日期"),
    "basis": ("basis", "依据"),
    "body": ("body", "机构"),
    "by": ("author", "行为人"),
    "capacity": ("capacity", "身份"),
    "category": ("category", "类别"),
    "cause": ("cause", "原因"),
    "chair": ("chair", "主席"),
    "count": ("number", "数目"),
    "date": ("date", "日期"),
    "documents": ("documents", "文件"),
    "due": ("due date", "期限"),
    "due_session": ("session due", "应提交的会议"),
    "facilitator": ("facilitator", "协调人"),
    "formal": ("formal credentials", "正式全权证书"),
    "groups": ("regional groups", "区域组"),
    "host": ("host", "主办方"),
    "includes": ("contents", "内容"),
    "informal": ("informal credentials", "非正式全权证书"),
    "item": ("agenda item", "议程项目"),
    "items": ("items", "项目"),
    "kind": ("kind", "类型"),
    "medium": ("medium", "发言方式"),
    "meetings": ("meetings", "全体会议"),
    "method": ("method", "通过方式"),
    "moderator": ("moderator", "主持人"),
    "name": ("name", "名称"),
    "names": ("names", "名单"),
    "none": ("members without credentials", "未提交者"),
    "number": ("number", "编号"),
    "occasion": ("occasion", "场合"),
    "office": ("office", "职务"),
    "officers": ("officers", "当选人员"),
    "on_behalf_of": ("party represented", "所代表方"),
    "outcome": ("outcome", "成果"),
    "place": ("place", "地点"),
    "plan": ("plan", "计划"),
    "reason": ("reason", "理由"),
    "region": ("regional group", "区域组"),
    "rule": ("rule", "议事规则条款"),
    "seats": ("seats", "席位"),
    "session": ("session", "会议"),
    "speaker": ("speaker", "发言者"),
    "state": ("State", "国家"),
    "states": ("States", "国家名单"),
    "status": ("status", "状态"),
    "subject": ("subject", "主题"),
    "submitted_to": ("recipient", "提交对象"),
    "supported_by": ("supporters", "支持国"),
    "supports": ("results supported", "支持的成果"),
    "symbol": ("symbol", "文号"),
    "task": ("task", "任务"),
    "term": ("term", "任期"),
    "theme": ("theme", "主题"),
    "title": ("title", "标题"),
    "to": ("recipient", "接收方"),
    "together_with": ("partner", "会同方"),
    "turns": ("turns", "轮任安排"),
    "until": ("end", "截止"),
    "vacancies": ("vacancies", "空缺数"),
    "vote": ("vote", "表决结果"),
    "what": ("content", "内容"),
    "when": ("dates", "日期"),
    "who": ("participants", "与会方"),
}


def field_name(field: str, language: Language) -> str:
    """What a field of a payload is called: `due_session` is the session due."""
    plain = field.replace("_", " ")
    english, chinese = FIELDS.get(field, (plain, plain))
    return english if language == "en" else chinese
