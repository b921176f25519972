"""The program's own words in a terminal: headings, counts and short sentences, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.values import Language

CHINESE: Mapping[str, str] = {
    "About": "内容",
    "Action": "要求",
    "Addressee": "受文者",
    "Agenda": "议程",
    "At": "时刻",
    "Basis": "依据",
    "Days": "天数",
    "Document": "文件",
    "Due": "期限",
    "Event": "事件",
    "From": "起",
    "Group": "区域组",
    "Holder": "担任者",
    "Id": "编号",
    "Item": "项目",
    "Key": "编号",
    "Lead": "提前",
    "Leads": "提前",
    "Members": "成员",
    "Method": "方式",
    "Missing": "缺漏内容",
    "Office": "职务",
    "Outcome": "成果",
    "Outcomes": "成果",
    "Paragraph": "段落",
    "Place": "地点",
    "Reason": "原因",
    "Recipient": "收件人",
    "Reminder": "提醒",
    "Says": "所述",
    "Seats": "席位",
    "Session": "会议",
    "State": "状态",
    "Status": "状态",
    "Subject": "事项",
    "Title": "标题",
    "To": "止",
    "Tries": "次数",
    "Upcoming": "日程",
    "Vacant": "空缺",
    "What": "事件",
    "When": "时间",
    "Where": "出处",
    "status": "状态",
    "opened": "开幕",
    "closed": "已闭幕",
    "meetings": "全体会议",
    "events": "事件",
    "chain": "散列链",
    "head": "链首散列",
    "projections": "推算结果",
    "index": "索引",
    "corrected": "已更正",
    "retracted": "已撤回",
    "not stated": "未载明",
    "{number} not stated": "{number} 席未载明",
    "elected": "当选",
    "rotation": "商定轮任",
    "vacancy declared": "宣布空缺",
    "capacity stated": "文件以此职务称呼",
    "{number} event": "{number} 个事件",
    "{number} outcome": "{number} 项成果",
    "{number} mandate": "{number} 项任务",
    "{number} gap": "{number} 处缺漏",
    "{number} reminder": "{number} 项提醒",
    "{number} conflict": "{number} 处矛盾",
    ", ": "、",
    ": ": "：",
    "No event of the record is like that.": "记录中没有这样的事件。",
    "Nothing of this session had happened by then.": "当时该会议尚无任何记录。",
    "The record knows of no members of that body on that day.": "记录中没有该机构当日的成员。",
    "The record knows of no officers of that body on that day.": "记录中没有该机构当日的主席团成员。",
    "No outcome is recorded there.": "没有记录成果。",
    "No mandate is like that.": "没有这样的任务。",
    "Nothing is set for that time.": "该时间之后没有排定的事项。",
    "No gap is noted there.": "没有标注缺漏。",
    "The record holds no contradiction.": "记录中没有矛盾。",
    "No reminder falls in that time.": "这段时间没有提醒。",
    "No message was given up.": "没有放弃发送的消息。",
    "Nobody has asked to be told; see `minutebook remind add --help`.": (
        "尚未设置提醒；见 `minutebook remind add --help`。"
    ),
    "Nothing in the record matches.": "记录中没有相符的内容。",
    "{shown} of {total} hits shown.": "共 {total} 条结果，显示 {shown} 条。",
    "The record verifies": "记录核验无误",
    "The record does not verify": "记录未通过核验",
    "verified": "核验无误",
    "broken at position {position}": "在第 {position} 位断裂",
    "not checked, since the chain is broken": "因散列链断裂，未予核验",
    "due": "已到期",
    "sent": "已发送",
    "scheduled": "已排定",
    "open": "进行中",
    "adjourned": "休会",
    "done": "已完成",
    "under way": "进行中",
    "to come": "尚未开始",
    "as folded from the record": "与记录推算一致",
    "as the record has it": "与记录一致",
    "The projections are rebuilt.": "推算结果已重建。",
    "The index is rebuilt.": "索引已重建。",
    "{taken} taken in; the record holds {held}.": "收录 {taken}；记录现有 {held} 个事件。",
    "Recorded at position {position} as {id}.": "已记录在第 {position} 位，编号 {id}。",
}
"""What each heading and sentence is in Chinese; one that is missing is said in English."""


def put(words: str, language: Language, **values: object) -> str:
    """A heading or sentence in a language, its places in braces filled with the values."""
    said = CHINESE.get(words, words) if language == "zh" else words
    return said.format(**values) if values else said


def counted(number: int, thing: str, language: Language) -> str:
    """A number of things: `1 event`, `2 events`, `2 个事件`."""
    if language == "zh":
        return put(f"{{number}} {thing}", language, number=number)
    return f"{number} {thing if number == 1 else thing + 's'}"
