# ruff: noqa: E501
"""How English meeting records say things: one formula a line, by the kind of event that it tells."""

from __future__ import annotations

import re

from timeline.reading.grammar import Form, Grammar, Sureness, signs_of

_SYMBOL = r"[A-Z]{1,10}(?:/[A-Z0-9][\w.()-]*)+"
_OUTCOME = r"(?P<kind>decision|resolution|recommendation)s?\s+(?P<symbol>\d{1,4}/\d{1,3})(?!\d)"
_KINDS = r"(?:decisions?|resolutions?|recommendations?)"


def _form(
    rule: str, reads: str, pattern: str, sure: Sureness = "certain", *, hearsay: bool = False, signs: str = ""
) -> Form:
    needed = tuple(signs.split("|")) if signs else signs_of(pattern)
    return Form(rule, reads, re.compile(pattern, re.IGNORECASE), sure, hearsay, needed)


_OPENING_AND_CLOSURE = (
    _form("opening.declared", "The President declared the session open at 10 a.m. on …", r"(?P<by>[^;]*?)[,\s]*(?P<verb>declared)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:session|meeting|conference|assembly|forum)(?:\s+of\s+the\s+[\w\s-]{3,60}?)?\s+open\b", signs="open|to order"),
    _form("opening.declared", "… called the meeting to order / opened the session", r"(?P<by>[^;,]*?(?:,[^;,]{3,80},)?)\s*(?P<verb>opened|called)\s+the\s+(?:[\w-]+\s+){0,3}?(?:session|meeting)(?:\s+to\s+order)?\b(?!\s+for)", signs="open|to order"),
    _form("opening.presided", "The session was opened at 10 a.m. on … by …", r"(?:session|meeting|conference|committee|board|council)[^.;]{0,60}?\bwas\s+(?P<verb>opened|declared\s+open|called\s+to\s+order)\b[^;]*?\bby\s+(?P<by>[^;]+?)\s*\.?$", signs="open"),
    _form("closure.declared", "The Chair declared the session closed at 6 p.m.", r"(?P<by>[^;,]*?)\s*(?P<verb>declared)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:session|meeting|conference|assembly|it)(?:\s+of\s+the\s+[\w\s-]{3,60}?)?\s+closed\b", signs="closed"),
    _form("closure.declared", "The Chair closed the session at 5 p.m.", r"(?P<by>[^;,]*?)\s*(?P<verb>closed)\s+the\s+(?:[\w-]+\s+){0,2}?(?:session|meeting)\b", signs="closed"),
    _form("closure.declared", "The session was (declared) closed at 6 p.m. by …", r"(?:session|meeting|conference)\s+was\s+(?:declared\s+)?(?P<verb>closed)\b(?:[^;]*?\bby\s+(?P<by>the\s+[\w\s]+))?", signs="closed"),
    _form("closure.adjourned", "The session was adjourned, to be resumed", r"(?:session|meeting)\s+was\s+(?P<verb>adjourned|suspended)\b"),
    _form("held.own", "The fourth session was held in … from … to …", r"(?P<session>[^.;]*?\bsession\b[^.;]*?)\s+(?:was\s+(?P<verb>held)|took\s+place|met)\s+(?P<at>[^;]*)", signs="session"),
)  # fmt: skip

_AGENDA = (
    _form("agenda.adopted", "The Committee adopted the following agenda / its agenda", r"(?P<verb>adopted)\s+(?:the\s+following\s+(?:\w+\s+)?|its\s+|the\s+)?(?:(?:provisional|revised|annotated)\s+)?agenda\b(?!\s+items?\b)"),
    _form("agenda.based", "The agenda as set out in … was adopted", r"\bagenda\b(?!\s+items?)[^.;]{0,80}?\bwas\s+(?P<verb>adopted)"),
    _form("work.approved", "The Committee approved the organization of its work", r"(?P<verb>approved|agreed\s+(?:on|to|upon)|adopted|endorsed)\s+(?:the\s+)?(?:proposed\s+)?(?:organization\s+of\s+(?:its\s+|the\s+)?work|programme\s+of\s+work\s+for\s+the\s+session|timetable|schedule\s+of\s+work)(?P<rest>.*)"),
)  # fmt: skip

_ADOPTION = (
    _form("outcome.listed", "adopted the following decisions", rf"(?P<verb>adopted)\b[^.;]*?\bthe\s+following\s+(?:\w+\s+)?(?P<kind>{_KINDS})"),
    _form("outcome.symbol", "adopted decision 7/1 on …", rf"(?P<verb>adopted|endorsed|approved)\b(?P<rest>[^;]*?)\b{_OUTCOME}(?P<more>(?:\s*(?:,|and|,\s*and)\s+\d{{1,4}}/\d{{1,3}})*)(?:,?\s+(?:on|entitled|concerning)\s+(?P<title>[^.;]{{3,160}}?)(?=\s+by\s+|\s+without|\.|;|$|,\s))?"),
    _form("outcome.passive", "Decision 7/1 was adopted by consensus", rf"{_OUTCOME}[^.;]{{0,120}}?\bw(?:as|ere)\s+(?P<verb>adopted)\b"),
    _form("outcome.rules", "adopted its rules of procedure", r"(?P<verb>adopted)\s+(?P<title>[^.;,]{0,60}?rules\s+of\s+procedure)"),
    _form("outcome.report", "adopted the report on / of …", r"(?P<verb>adopted|approved)\s+(?P<title>[^.;,]{0,80}?\b(?:report|proceedings)\b[^.;,(]{0,80})(?P<rest>.*)"),
    _form("outcome.declaration", "adopted the … Declaration", r"(?P<verb>adopted)\s+(?P<title>[^.;,]{0,80}?(?:declaration|communiqu[ée]|plan\s+of\s+action|road\s*map)\b[^.;,]{0,60}?)(?=\s+by\s+|[,.;]|$|\s+as\s+well)"),
    _form("outcome.plan", "approved the strategic plan / programme of work", r"(?P<verb>approved|adopted|endorsed)\s+(?P<title>[^.;,]{0,60}?(?:strategic\s+plan|programme\s+of\s+work\s+and\s+budget|programme\s+of\s+work|strategy|guidelines|budget)\b[^.;,]{0,60})"),
    _form("outcome.enacted", "Operative: Approves the programme of work", r"^(?:also\s+|further\s+)?(?P<verb>approves|adopts|endorses)\s+(?P<title>[^;,]{3,160}?)(?=\s+contained|[;:.,]|$)"),
    _form("outcome.recalled", "resolution 73/239 on …, of the General Assembly", rf"(?:(?P<body>General\s+Assembly|Economic\s+and\s+Social\s+Council|Executive\s+Board|Governing\s+Council|UN-Habitat\s+Assembly|United\s+Nations\s+Environment\s+Assembly)\s+)?{_OUTCOME}(?:\s+of\s+\d{{1,2}}\s+\w+\s+\d{{4}})?,?\s+(?:on|entitled)\s+(?P<title>[^.;,]{{5,160}})", hearsay=True),
    _form("participation.accredited", "approved the accreditation of organizations", r"(?P<verb>approved|granted|accepted|admitted)\s+(?:the\s+)?(?:accreditation\s+of|observer\s+status\s+to|participation\s+of|applications?\s+of)\s+(?P<who>[^.;]{3,160})"),
    _form("credentials.reported", "The Chair reported on credentials", r"(?P<by>[^.;,]*?)\s*(?P<verb>reported|introduced|presented|announced)\b[^;]*?\bcredentials", signs="credentials"),
    _form("credentials.accepted", "The Committee accepted the credentials", r"(?P<verb>accepted|approved|took\s+note\s+of)\b[^.;]{0,60}?\bcredentials", signs="credentials"),
)  # fmt: skip

_ELECTION = (
    _form("officers.named", "elected Mr. A (X) as President and Ms. B (Y) as Rapporteur", r"(?P<verb>elected)\b(?:\s+by\s+(?:acclamation|secret\s+ballot),?)?\s+(?P<list>(?:Mr|Ms|Mrs|Dr|Prof|H\.\s?E|Sir|Dame|[A-Z]\w+\s+[A-Z])[^;]*?(?:President|Chair|Rapporteur)\w*[^;]*)", signs="elected"),
    _form("officers.states", "elected Vice-Presidents from the following States: …", r"(?P<verb>elected)\b[^.;:]*?\b(?P<office>Vice-Presidents?|Vice-Chairs?|Rapporteurs?|members\s+of\s+the\s+Bureau)\b[^.;:]*:\s*(?P<list>[^.;]+)", signs="elected"),
    _form("officers.listed", "elected the following officers", r"(?P<verb>elected)\b[^.]*?\b(?:officers|bureau|vice-(?:presidents|chairs))\b(?P<rest>.*)", signs="elected"),
    _form("members.elected", "elected the following States members of the Board", r"(?P<verb>elected)\b(?P<rest>.*?\bmembers?\b.*)", signs="elected"),
    _form("vacancy.declared", "one seat / post remained vacant", r"(?P<rest>.*?)(?P<verb>\bvacant\b|remained\s+unfilled|to\s+be\s+filled\s+at)", hearsay=True, signs="vacant|unfilled|filled"),
    _form("rotation.agreed", "A would serve during 2033–2034 and B during 2034–2036", r"(?P<rest>.*\b(?:rotat\w+|share\s+(?:a|the|one)\s+seat|would\s+serve|would\s+(?:hold|occupy)|succeed\w*)\b.*)", hearsay=True, signs="rotat|share|serve|hold|occupy|succe"),
    _form("term.extended", "the term / plan was extended to 2025", r"(?P<what>[^.;,]{3,80}?)\s+(?:was|were|be|been)?\s*(?P<verb>extended|prolonged)\s+(?:to|until|through)\s+(?:the\s+end\s+of\s+)?(?P<until>(?:\w+\s+)?\d{4})", hearsay=True, signs="extended|prolonged"),
)  # fmt: skip

_PLENARY = (
    _form("committee.established", "decided to establish a drafting group", r"(?P<verb>establish(?:ed)?|set\s+up|created)\s+(?P<name>(?:an?|the|two|its)\s+[^.;,]{0,60}?(?:committee(?:\s+of\s+the\s+whole)?|working\s+group|contact\s+group|drafting\s+group|task\s+force|group)\b)(?P<rest>.*)"),
    _form("committee.established", "A contact group, chaired by …, was established", r"(?P<name>\b(?:an?|the)\s+[^.;,]{0,50}?(?:committee(?:\s+of\s+the\s+whole)?|group)\b)(?P<rest>[^;]*?)\bwas\s+(?:also\s+)?(?P<verb>established|set\s+up|created)", signs="established|set up|created"),
    _form("consultations.convened", "agreed to convene informal consultations", r"(?P<verb>agreed|decided)\b[^.;]{0,40}?\b(?:convene|hold|conduct|undertake)\s+informal\s+consultations(?P<rest>.*)", signs="informal"),
    _form("consensus.not", "was unable to reach agreement on …", r"(?P<not>unable\s+to\s+(?:reach|adopt|agree)|could\s+not\s+(?:reach|agree|adopt)|failed\s+to\s+(?:reach|agree|adopt)|did\s+not\s+(?:reach|agree))\b[^.;]*?\b(?:on|upon)\s+(?P<subject>[^.;]+)", hearsay=True, signs="agree|adopt|consensus"),
    _form("silence.broken", "four members broke the silence procedure", r"(?P<count>\w+)\s+(?P<who>(?:member\s+)?(?:states|members|delegations))\s+(?:had\s+)?broke(?:n)?\s+(?:the\s+)?silence", hearsay=True, signs="silence"),
    _form("noted.report", "took note of the report", r"(?P<verb>took\s+note|takes\s+note)(?:\s+with\s+\w+)?\s+of\s+(?P<subject>[^;]*?\b(?:report|presentation|statement|note|update|briefing)\w*[^.;]{0,80})"),
    _form("noted.welcomed", "Operative: Welcomes the report", r"^(?:also\s+)?(?P<verb>welcomes)\s+(?P<subject>[^;]*?\breport\b[^.;]*)"),
    _form("referred.item", "decided to refer item 5 to the drafting group", r"(?P<verb>refer(?:red)?|allocated?|assigned?|entrusted)\s+(?:(?:the\s+)?(?:consideration\s+of\s+)?(?:agenda\s+)?items?\s+(?P<item>\d+)[^.;]*?)\s+to\s+(?P<to>(?:the\s+)?[^.;,]{3,60}?(?:committee(?:\s+of\s+the\s+whole)?|group|board|it)\b)"),
    _form("referred.text", "transmitted the draft to the Board", r"(?P<verb>referred|transmitted|forwarded)\s+(?P<what>(?:the\s+)?[^.;,]{0,60}?draft[^.;,]{0,80}?)\s+to\s+(?P<to>the\s+[^.;,]{3,60}?(?:committee|group|board|council|assembly)\b)"),
    _form("ruling.given", "The President, citing rule 42, ruled that …", r"(?P<by>[^.;,]{3,60})(?:,)?\s*(?:citing|invoking|referring\s+to|in\s+accordance\s+with)[^.;]*?\brule\s+(?P<rule>\d+)(?P<verb>)[^.;]*?\b(?P<outcome>ruled|ruling)", hearsay=True, signs="rul"),
    _form("introduced.item", "The Executive Director introduced the item", r"(?P<by>[^.;,]{3,120}?)\s*(?:,[^,;]{3,120},)?\s*(?P<verb>introduced|introducing)\s+(?:the\s+|this\s+)?(?:agenda\s+|sub-?)?item", hearsay=True, signs="introduc"),
    _form("introduced.document", "… drew attention to the report", r"(?P<by>[^.;,]{3,120}?)\s+(?:also\s+)?(?P<verb>drew\s+attention)\s+to\s+(?P<subject>[^.]*)", hearsay=True, signs="attention"),
    _form("presented.as", "…, speaking in her capacity as Chair of …, reported on …", r"(?P<by>[^.;,]{3,80}?),?\s+(?:speaking\s+)?in\s+(?:his|her|their)\s+capacity\s+as\s+(?P<capacity>[^.;,]{3,80}),?\s+(?P<verb>reported|presented|outlined|provided|gave)(?P<subject>[^.]*)", hearsay=True, signs="capacity"),
    _form("presented.report", "The Administrator presented her report", r"(?P<by>[^.;,]{3,120}?)\s+(?:orally\s+)?(?P<verb>presented|reported\s+on|briefed|gave\s+(?:a|an)\s+(?:\w+\s+)?(?:report|presentation|overview)\s+(?:on|of)|introduced\s+(?:the|his|her)\s+(?:\w+\s+)?report)\s+(?P<subject>[^.]+)", hearsay=True, signs="presented|report|brief|overview"),
    _form("debate.held", "held a high-level dialogue / general debate", r"(?P<verb>held|convened|conducted|organized)\s+(?:(?:a|an|its|the|two|three)\s+)?(?P<title>[^.;,]{0,50}?(?:dialogue|debate|round\s+table|panel\s+discussion|high-level\s+segment|interactive\s+discussion))\b", signs="dialogue|debate|round|panel|segment|discussion"),
    _form("debate.held", "During the general debate, held at …", r"(?:during|in)\s+(?:the|its)\s+(?P<title>(?:general|high-level|thematic)\s+(?:debate|segment|dialogue)),?\s+(?P<verb>held|which\s+was\s+held)", signs="dialogue|debate|round|panel|segment|discussion"),
)  # fmt: skip

_SPEAKING = (
    _form("speakers.opening", "Opening statements were delivered by …", r"(?P<occasion>opening\s+(?:statements?|remarks)|closing\s+(?:statements?|remarks)|welcoming\s+(?:statements?|remarks))\s+(?:was|were)\s+(?:then\s+)?(?P<verb>delivered|made|given)\s+by(?:\s+the\s+following)?:?\s+(?P<list>.+?)\.?$"),
    _form("speakers.opening", "heard opening remarks by …", r"(?P<verb>heard)\s+(?P<occasion>(?:opening|closing|welcoming)\s+(?:statements?|remarks))\s+(?:by|from)\s+(?P<list>.+?)\.?$"),
    _form("speakers.named", "… made closing statements", r"(?P<list>[^.;]{3,200}?)\s+(?:also\s+)?(?:made|delivered|gave)\s+(?:an?\s+)?(?P<occasion>opening|closing)\s+(?:statements?|remarks)(?P<verb>)", signs="opening|closing"),
    _form("speakers.states", "Statements were made by the representatives of …", r"statements?(?P<how>[^.;:]*?)\s+(?:was|were)\s+(?P<verb>made|delivered)(?:\s+in\s+explanation\s+of\s+\w+)?\s+by\s+(?:the\s+)?representatives?\s+of(?:\s+the\s+following\s+\w+)?:?\s+(?P<list>[^;]+?)\.?$", signs="representative"),
    _form("speakers.states", "The representatives of … made statements", r"(?:the\s+)?representatives\s+of\s+(?:the\s+following\s+\w+:?\s+)?(?P<list>[^;]+?)\s+(?:also\s+)?(?P<verb>made|delivered|spoke|took\s+the\s+floor)\b(?P<how>[^.;]*)", signs="representative"),
    _form("speakers.states", "Statements were made by Brazil, Canada and …", r"statements?(?P<how>[^.;:]*?)\s+(?:was|were)\s+(?P<verb>made|delivered)\s+by\s+(?!(?:the\s+)?representatives?)(?P<list>[^;]+?)\.?$", signs="statement"),
    _form("speaker.state", "The representative of … said", r"(?:^|[.;]\s+)the\s+representative\s+of\s+(?P<state>[^.;,]{3,60}?),?\s+(?P<verb>said|stated|announced|explained|expressed|proposed|objected|recalled|made|asked|noted)\b", hearsay=True, signs="representative"),
)  # fmt: skip

_ATTENDANCE = (
    _form("attendance.listed", "The following States were represented: …", r"(?:the\s+)?following\s+(?P<count>\d+\s+)?(?P<who>[^:.;]{3,60}?)\s+(?:were\s+(?:also\s+)?represented|attended|participated|were\s+present)(?:[^:.;]{0,60}):\s*(?P<verb>)(?P<list>[^;]+?)\.?$", signs="following"),
    _form("attendance.listed", "Represented were the following …", r"representatives\s+of\s+the\s+following\s+(?P<count>\d+\s+)?(?P<who>[^:.;]{3,60}?)\s+(?:also\s+)?(?:attended|participated)[^:.;]{0,60}:\s*(?P<verb>)(?P<list>[^;]+?)\.?$", signs="following"),
)  # fmt: skip

_SCHEDULE = (
    _form("scheduled.decided", "decided that its next session would be held …", r"(?P<verb>decide[sd]?|agree[sd]?|recommend(?:s|ed)?)\s+(?:that\s+|to\s+(?:hold|convene)\s+)(?P<session>[^;]*?\b(?:session|meeting|conference|forum)\b[^;]*?)(?:\s+(?:will|would|should|shall)\s+be\s+(?:held|convened))?\s+(?P<at>(?:in\s+\S|at\s+\S|from\s+\d|on\s+\d|\d).*)", hearsay=True),
    _form("scheduled.provisional", "decides on the provisional agenda of its next session", r"(?P<verb>decide[sd]?|approve[sd]?|adopt(?:s|ed)?|recommend(?:s|ed)?)\b[^;]*?\bprovisional\s+agenda\s+(?:for|of)\s+(?P<session>[^;:]*?\b(?:session|meeting)\b[^;:]*)", hearsay=True),
    _form("scheduled.future", "the … session, to be held in … from … to …", r"(?P<what>[^;.]{3,140}?),?\s+(?:which\s+)?(?:to\s+be|will\s+be|would\s+be|is\s+to\s+be|scheduled\s+to\s+be)\s+(?P<verb>held|convened|hosted|celebrated|observed)\s+(?P<at>[^;]{4,80})", hearsay=True, signs=" be "),
    _form("scheduled.yearly", "proclaimed 20 September each year as …", r"(?P<verb>proclaimed|declared|designated)\s+(?P<at>\d{1,2}\s+\w+(?:,?\s+(?:each|every)\s+year)?)\s+(?:of\s+(?:each|every)\s+year\s+)?(?:as\s+)?(?P<what>[^.;,]{4,60}\bDay)", hearsay=True),
    _form("held.past", "the … session, held in … in …", r"(?P<what>[^;.,]{3,140}?),?\s+(?:which\s+(?:was|had\s+been)\s+|that\s+was\s+)?(?P<verb>held)\s+(?P<at>(?:in|from|on|at)\s+[^;,]{4,80})", hearsay=True, signs="held"),
    _form("deadline.set", "must be submitted by / not later than …", r"(?:no\s+later\s+than|not\s+later\s+than|at\s+the\s+latest\s+by|deadline\s+(?:for\s+\w+\s+)?(?:is|was|of))\s+(?P<at>(?:the\s+)?[^.;,]{4,40})(?P<verb>)(?P<what>)", "likely", hearsay=True),
)  # fmt: skip

_MANDATES = (
    _form("mandate.understood", "on the understanding that the Rapporteur would …", r"understanding\s+that\s+(?:the\s+)?(?P<who>[^,;.]{0,60}?(?:Rapporteur|Secretariat|Bureau|Chair|Director|Secretary)[^,;.]{0,30}?),?\s+(?P<verb>would)\s+(?P<action>[^;.]{4,160})"),
    _form("mandate.operative", "Operative: Requests the Executive Director to …", r"^(?:also|further|again|once\s+more)?\s*(?:[^;]*?\band\s+(?:also\s+|further\s+)?)??(?P<verb>requests|urges|invites|encourages|calls\s+upon|calls\s+on|instructs|directs|authorizes|mandates|recommends|asks|appeals\s+to)\s+(?P<rest>.*)"),
)  # fmt: skip

ENGLISH = Grammar(
    language="en",
    forms=(
        *_OPENING_AND_CLOSURE, *_AGENDA, *_ADOPTION, *_ELECTION, *_PLENARY, *_SPEAKING, *_ATTENDANCE, *_SCHEDULE,
        *_MANDATES,
    ),
    denies=re.compile(
        r"\b(?:not|never|no|unable|fail(?:ed)?|without(?!\s+a\s+vote)|unless|if|whether|would|should|could|might|(?<!\d )(?-i:may)|must|cannot|shall|will|"
        r"hope[sd]?|hoping|wish(?:ed)?|expect\w*|intend\w*|plan(?:ned|s)?\s+to|propos\w+|suggest\w+|recommend\w*|urge[sd]?|urging|call(?:ed|ing)\s+(?:for|upon|on)|"
        r"invite[sd]?|request\w*|encourag\w+|seek\w*|sought|asked|yet|instead\s+of|postpone\w*|withdr\w+|with\s+a\s+view|in\s+order|so\s+that|once|until|previously|had)\b",
        re.IGNORECASE,
    ),
    reports=re.compile(r"\b(?:said|stated|recalled|recalling|noted\s+that|stressed|emphasized|expressed|thanked|believed|argued|observed|explained|pointed\s+out|welcomed|reiterated|according\s+to)\b", re.IGNORECASE),
    clause=re.compile(r"[;:]|,\s+(?:but|while|although|and\s+that|which|who)\b|\.\s"),
    methods=(
        (re.compile(r"consensus", re.IGNORECASE), "consensus"),
        (re.compile(r"acclamation", re.IGNORECASE), "acclamation"),
        (re.compile(r"show\s+of\s+hands", re.IGNORECASE), "show of hands"),
        (re.compile(r"roll-call", re.IGNORECASE), "roll-call vote"),
        (re.compile(r"secret\s+ballot", re.IGNORECASE), "secret ballot"),
        (re.compile(r"recorded\s+vote|\bvotes?\s+(?:in\s+favou?r|to)\b|\d+\s+in\s+favou?r", re.IGNORECASE), "recorded vote"),
        (re.compile(r"silence\s+procedure", re.IGNORECASE), "silence procedure"),
        (re.compile(r"without\s+a\s+vote", re.IGNORECASE), "without a vote"),
    ),
    kinds=(
        (r"\bdecision", "decision"), (r"\bresolution", "resolution"), (r"\brecommendation", "recommendation"),
        (r"rules\s+of\s+procedure", "rules of procedure"), (r"declaration|communiqu", "declaration"), (r"proceedings", "proceedings"),
        (r"\breport", "report"), (r"guidelines", "guidelines"), (r"programme\s+of\s+work|budget", "programme"),
        (r"\bplan\b|road\s*map", "plan"), (r"strategy", "strategy"), (r"\bprogramme\b", "programme"), (r"\bpolicy\b", "other"),
    ),
    offices=((r"co-chair", "co-chair"), (r"vice-president", "vice-president"), (r"vice-chair", "vice-chair"), (r"rapporteur", "rapporteur"),
             (r"president", "president"), (r"\bchair", "chair"), (r"member", "bureau member")),
    words={
        "condition": re.compile(r"\b(?:if|unless|should\s+the|provided\s+that)\b", re.IGNORECASE),
        "and": re.compile(r",|;|\band\b"),
        "rule": re.compile(r"\brule\s+(?P<rule>\d+)(?:,?\s+paragraph\s+(?P<part>\d+))?", re.IGNORECASE),
        "amended": re.compile(r"\bas\s+(?:orally\s+)?(?:amended|revised|corrected)\b", re.IGNORECASE),
        "basis": re.compile(rf"agenda\s*\(\s*(?P<basis>{_SYMBOL})|(?:contained\s+in|set\s+out\s+in|in)\s+(?:document\s+)?(?P<held>{_SYMBOL})"),
        "term": re.compile(r"(?:for|term|period)\b[^.;]{0,40}?(?P<from>(?:19|20)\d\d)\s*(?:[-–—]|to|(?:and\s+)?ending\s+in)\s*(?P<to>(?:19|20)\d\d)"),
        "seats": re.compile(r"(?P<total>\d+)\s+members"),
        "group_seats": re.compile(r"(?P<group>[A-Z][A-Za-z\s-]+?(?:States|Group)),?\s*[:(]?\s*(?P<seats>\d+|\w+)\s+seats?"),
        "vacant": re.compile(r"vacant|to\s+be\s+determined|unfilled", re.IGNORECASE),
        "vacant_count": re.compile(r"(?P<count>\w+)\s+(?:\w+\s+){0,2}?(?:seats?|posts?|positions?|offices?)\b", re.IGNORECASE),
        "theme": re.compile(r"(?:theme|on\s+the\s+topic)\s+(?:was\s+|of\s+)?(?P<theme>[“\"][^”\"]+[”\"])", re.IGNORECASE),
        "moderator": re.compile(r"moderated\s+by\s+(?P<name>[^.;]{3,80})", re.IGNORECASE),
        "host": re.compile(r"hosted\s+by\s+(?P<name>[^.;,]{3,80})", re.IGNORECASE),
        "chair": re.compile(r"(?:chaired|led|facilitated|co-chaired|headed)\s+by\s+(?P<name>[^.;,]{3,80})|under\s+the\s+chair(?:personship|manship)?\s*(?:ship)?\s+of\s+(?P<name2>[^.;,]{3,80}?)(?:\s+and\s+(?:allocated|decided|asked)|[.;,]|$)", re.IGNORECASE),
        "items": re.compile(r"\bitems?\s+(\d{1,2})", re.IGNORECASE),
        "votes": re.compile(r"(?P<for>\d+)\s+(?:votes?\s+)?(?:in\s+favou?r|to)\b(?:,|\s+and|\s)*(?P<against>\d+)(?:\s+against)?(?:,|\s+and|\s+with|\s)*(?:(?P<abstain>\d+)\s+abstentions?)?", re.IGNORECASE),
        "addressee": re.compile(r"^(?P<who>.{3,160}?),?\s+(?:(?:in\s+(?:consultation|cooperation|collaboration)\s+with|subject\s+to|within|as\s+appropriate)[^,;]*,\s+)?(?P<action>(?:to\s+(?!do\s+so)|that\b).*)", re.DOTALL),
        "submitted": re.compile(r"\b(?:to|before)\s+the\s+(?P<to>Executive\s+Board|General\s+Assembly|UN-Habitat\s+Assembly|Economic\s+and\s+Social\s+Council|Council|Committee|Conference|Board)\b"),
        "together": re.compile(r"in\s+(?:consultation|cooperation|collaboration)\s+with\s+(?P<with>[^,;.]{3,60}?)(?=,|;|$|\s+to\b)", re.IGNORECASE),
        "due": re.compile(r"\b(?:by|before|no(?:t)?\s+later\s+than)\s+(?:the\s+end\s+of\s+)?(?P<at>(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?\d{4})\b"),
    },
)  # fmt: skip
