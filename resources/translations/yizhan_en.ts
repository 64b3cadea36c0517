<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>Amendments</name>
    <message>
        <source>确认更正</source>
        <translation>Confirm the correction</translation>
    </message>
    <message>
        <source>不同意…</source>
        <translation>Turn down…</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>更正哪一项记录？</source>
        <translation>Correct which record?</translation>
    </message>
    <message>
        <source>原来的记录留着；更正由另一个人确认后才算。</source>
        <translation>The old record stays; a correction counts once another person confirms it.</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>正确的内容</source>
        <translation>What is right</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>提出更正</source>
        <translation>Ask for the correction</translation>
    </message>
    <message>
        <source>不同意更正</source>
        <translation>Turn the correction down</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>不予</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>同意但转报</source>
        <translation>Agree and pass on</translation>
    </message>
    <message>
        <source>%1 的决定</source>
        <translation>Decision of %1</translation>
    </message>
    <message>
        <source>%1 的意见</source>
        <translation>Opinion of %1</translation>
    </message>
    <message>
        <source>%1 Ctrl+%2</source>
        <translation>%1 Ctrl+%2</translation>
    </message>
    <message>
        <source>理由和救济途径（必填）</source>
        <translation>Reasons and ways to appeal (required)</translation>
    </message>
    <message>
        <source>理由（必填）</source>
        <translation>Reasons (required)</translation>
    </message>
    <message>
        <source>说明（可不填）</source>
        <translation>Remarks (optional)</translation>
    </message>
    <message>
        <source>正在交…</source>
        <translation>Sending …</translation>
    </message>
    <message>
        <source>交</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Ctrl+回车</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>%1 的结果</source>
        <translation>Result of %1</translation>
    </message>
    <message>
        <source>有 %1 个部门不同意，或者逾期视为同意，见上。准予前要逐个答复。</source>
        <translation>%1 departments disagreed or let their time pass, see above. Each needs an answer before a grant.</translation>
    </message>
    <message>
        <source>答复 %1</source>
        <translation>Answer to %1</translation>
    </message>
</context>
<context>
    <name>AppButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>ApplicantFields</name>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>有人代办</source>
        <translation>By a proxy</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Proxy&apos;s name</translation>
    </message>
    <message>
        <source>代办人电话</source>
        <translation>Proxy&apos;s phone</translation>
    </message>
    <message>
        <source>代办人身份证号</source>
        <translation>Proxy&apos;s identity number</translation>
    </message>
    <message>
        <source>姓名、电话和证号只存在大厅的服务器里，加了封；这台电脑不留。</source>
        <translation>Name, phone and identity number are kept only on the hall&apos;s server, sealed; this computer keeps none.</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>操作记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>共 %1 条，只增不改</source>
        <translation>%1 entries, added to and never changed</translation>
    </message>
    <message>
        <source>姓名 / 办件号  Ctrl+F</source>
        <translation>Name / case number  Ctrl+F</translation>
    </message>
    <message>
        <source>全部操作</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>密码输错</source>
        <translation>Wrong passwords</translation>
    </message>
    <message>
        <source>看过详情</source>
        <translation>Cases read</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>不限时间</source>
        <translation>Any time</translation>
    </message>
    <message numerus="yes">
        <source>今天有 %n 次密码输错。</source>
        <translation>
            <numerusform>%n wrong password was entered today.</numerusform>
            <numerusform>%n wrong passwords were entered today.</numerusform>
        </translation>
    </message>
    <message>
        <source>换一个时间或种类，或改一改搜索的字。</source>
        <translation>Choose another time or kind, or change the words of the search.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>对哪一件</source>
        <translation>On what</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>AuditRow</name>
    <message>
        <source>%1，%2，%3，%4，%5</source>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
</context>
<context>
    <name>BannedPage</name>
    <message>
        <source>社区不出具</source>
        <translation>Not issued by the community</translation>
    </message>
    <message>
        <source>请到：</source>
        <translation>Please go to:</translation>
    </message>
    <message>
        <source>为什么？</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>国家规定这类证明不由社区开（民发〔2020〕20号）。要您开证明的单位，应当自己向主管部门核实。不用在这里排队，免得您白跑。</source>
        <translation>By national rule (Ministry of Civil Affairs, document No. 20 of 2020) communities do not issue certificates of this kind. Whoever asks you for it should check with the responsible authority. No need to queue here: it would be a wasted trip.</translation>
    </message>
    <message>
        <source>找别的事项</source>
        <translation>Look for something else</translation>
    </message>
    <message>
        <source>还不清楚？请人来说明</source>
        <translation>Still unclear? Ask somebody to explain</translation>
    </message>
</context>
<context>
    <name>BarButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>底部按钮</source>
        <translation>Buttons at the bottom</translation>
    </message>
</context>
<context>
    <name>BranchBox</name>
    <message>
        <source>%1 已审完</source>
        <translation>Reviewed on %1</translation>
    </message>
    <message>
        <source>还没轮到</source>
        <translation>Not its turn yet</translation>
    </message>
    <message numerus="yes">
        <source>正在审，还剩 %n 个工作日</source>
        <translation>
            <numerusform>Under review, %n working day left</numerusform>
            <numerusform>Under review, %n working days left</numerusform>
        </translation>
    </message>
    <message>
        <source>正在审，今天到期</source>
        <translation>Under review, due today</translation>
    </message>
    <message numerus="yes">
        <source>正在审，已超 %n 个工作日</source>
        <translation>
            <numerusform>Under review, %n working day late</numerusform>
            <numerusform>Under review, %n working days late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>BranchSection</name>
    <message>
        <source>一站式审核</source>
        <translation>One-stop review</translation>
    </message>
    <message>
        <source>不用别的部门审核，社区自己决定。</source>
        <translation>No other department reviews; the community decides.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>正在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Reasons: %1</translation>
    </message>
    <message>
        <source>牵头部门答复：%1</source>
        <translation>Answer of the lead: %1</translation>
    </message>
    <message>
        <source>还没有答复，准予前要答复。</source>
        <translation>Not answered yet; needed before a grant.</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>请 %1 到 %2 号窗口</source>
        <translation>%1, please go to window %2</translation>
    </message>
    <message>
        <source>号窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>还没有叫号</source>
        <translation>No number called yet</translation>
    </message>
    <message>
        <source>请先在自助机取号</source>
        <translation>Please take a number at the kiosk</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>候选字</source>
        <translation>Candidates</translation>
    </message>
    <message>
        <source>按拼音，或只按首字母</source>
        <translation>Type pinyin, or only initials</translation>
    </message>
    <message>
        <source>正在认字…</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>用手指在下面写一个字</source>
        <translation>Write one character below with a finger</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>说英语</source>
        <translation>Speaks English</translation>
    </message>
    <message>
        <source>应办结</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>这个办件现在查不到</source>
        <translation>This case cannot be shown now</translation>
    </message>
    <message>
        <source>请到服务台，工作人员帮您查。</source>
        <translation>Please ask at the service desk.</translation>
    </message>
    <message>
        <source>评一评这次服务</source>
        <translation>Rate this service</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>办结，出具结果</source>
        <translation>Finish and issue the result</translation>
    </message>
    <message>
        <source>送达代办人</source>
        <translation>Hand to the proxy</translation>
    </message>
    <message>
        <source>送达申请人</source>
        <translation>Hand to the applicant</translation>
    </message>
    <message>
        <source>这个办件不在大厅的清单里了</source>
        <translation>This case is no longer in the hall&apos;s list</translation>
    </message>
    <message>
        <source>送达一段时间以后，办件会从各个屏幕上收起来。</source>
        <translation>Some time after delivery a case is put away from all screens.</translation>
    </message>
    <message>
        <source>催办：请工作人员快一点</source>
        <translation>Ask the staff to hurry</translation>
    </message>
</context>
<context>
    <name>CaseRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1，%2，%3，%4，%5</source>
        <translation>%1, %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>%1 · 容缺 %2 件</source>
        <translation>%1 · papers to follow: %2</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>窗口受理</source>
        <translation>Accepted at the window</translation>
    </message>
    <message>
        <source>汇总决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>正在审核</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>%1（%2岗）</source>
        <translation>%1 (post %2)</translation>
    </message>
    <message>
        <source>窗口领取</source>
        <translation>Collect at the window</translation>
    </message>
    <message numerus="yes">
        <source>正在 %n 个部门同时审核</source>
        <translation>
            <numerusform>%n department is reviewing</numerusform>
            <numerusform>%n departments are reviewing side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个部门同时审核</source>
        <translation>
            <numerusform>%n department reviews</numerusform>
            <numerusform>%n departments review side by side</numerusform>
        </translation>
    </message>
    <message>
        <source>窗口收件</source>
        <translation>Papers received</translation>
    </message>
    <message>
        <source>等您补材料</source>
        <translation>Waiting for your papers</translation>
    </message>
    <message>
        <source>补材料</source>
        <translation>Papers brought</translation>
    </message>
    <message>
        <source>没有受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>您已经撤回</source>
        <translation>Withdrawn by you</translation>
    </message>
    <message>
        <source>已经退件</source>
        <translation>Returned</translation>
    </message>
</context>
<context>
    <name>CaseSummary</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>现在轮到：窗口办理</source>
        <translation>Now: the window</translation>
    </message>
    <message>
        <source>现在轮到：%1审核</source>
        <translation>Now reviewing: %1</translation>
    </message>
    <message>
        <source>现在轮到：%1作决定</source>
        <translation>Now deciding: %1</translation>
    </message>
    <message>
        <source>现在轮到：窗口办结</source>
        <translation>Now: the window finishes it</translation>
    </message>
    <message>
        <source>已经办完，送到您手里了</source>
        <translation>All done and handed to you</translation>
    </message>
    <message>
        <source>请补交：%1</source>
        <translation>Please bring: %1</translation>
    </message>
    <message>
        <source>带上号票或身份证到窗口</source>
        <translation>Bring your slip or identity card to the window</translation>
    </message>
    <message>
        <source>您不用做什么</source>
        <translation>You need not do anything</translation>
    </message>
    <message>
        <source>%1 办结</source>
        <translation>Finished on %1</translation>
    </message>
    <message>
        <source>最晚 %1 前办结</source>
        <translation>Done by %1</translation>
    </message>
    <message>
        <source>%1 · 办件号尾号 %2</source>
        <translation>%1 · case ending in %2</translation>
    </message>
    <message>
        <source>%1 · %2 · 办件号尾号 %3</source>
        <translation>%1 · %2 · case ending in %3</translation>
    </message>
    <message>
        <source>结果：准予</source>
        <translation>Result: granted</translation>
    </message>
    <message>
        <source>结果：不予，理由在决定书上，可到窗口问</source>
        <translation>Result: refused. The reasons are in the decision; ask at the window</translation>
    </message>
    <message>
        <source>这个日子是暂定的：国务院还没公布明年的放假安排。</source>
        <translation>This date is provisional: next year&apos;s public holidays have not been announced yet.</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promised</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>今天下班前</source>
        <translation>Today, before closing</translation>
    </message>
    <message>
        <source>您的评价</source>
        <translation>Your rating</translation>
    </message>
    <message>
        <source>已用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>受理日 %1 不算，下一个工作日算第 1 天。</source>
        <translation>Accepted on %1; the next working day is day one.</translation>
    </message>
    <message numerus="yes">
        <source>用了 %n 个工作日；</source>
        <translation>
            <numerusform>%n working day used; </numerusform>
            <numerusform>%n working days used; </numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>已经收件，窗口正在看能不能受理</source>
        <translation>Received; the window is checking whether it can be accepted</translation>
    </message>
    <message>
        <source>没有受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>已经退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>您已经撤回</source>
        <translation>Withdrawn by you</translation>
    </message>
    <message>
        <source>等您办：已经办结，请来领取结果</source>
        <translation>Waiting for you: it is done, please collect the result</translation>
    </message>
    <message>
        <source>等您办：补交材料</source>
        <translation>Waiting for you: bring the missing papers</translation>
    </message>
    <message>
        <source>理由和可以怎么办，都写在不予受理通知书上，也可以到窗口问。</source>
        <translation>The notice says why, and what you can do about it. You can also ask at the window.</translation>
    </message>
    <message>
        <source>要补的材料没有在期限内交来。材料齐了可以重新来办。</source>
        <translation>The missing papers did not come in time. Come again when you have them all.</translation>
    </message>
    <message>
        <source>答应后补的材料没有按时交来。材料齐了可以重新来办。</source>
        <translation>The papers you promised did not come in time. Come again when you have them all.</translation>
    </message>
    <message>
        <source>要办的时候可以再来。</source>
        <translation>You can come again at any time.</translation>
    </message>
    <message>
        <source>请在 %1 前补交：%2</source>
        <translation>Please bring by %1: %2</translation>
    </message>
    <message>
        <source>最晚 %1 答复；到时没有答复就算受理，您不用做什么</source>
        <translation>You hear by %1; without an answer it counts as accepted. Nothing for you to do</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>尾号 · 受理日</source>
        <translation>Ending · accepted</translation>
    </message>
    <message>
        <source>现在在哪一步</source>
        <translation>Step now</translation>
    </message>
    <message>
        <source>一站式审核</source>
        <translation>One-stop review</translation>
    </message>
    <message>
        <source>限时</source>
        <translation>Limit</translation>
    </message>
</context>
<context>
    <name>CasesPane</name>
    <message>
        <source>限时办件</source>
        <translation>Cases with a limit</translation>
    </message>
    <message>
        <source>办件号 / 事项  Ctrl+F</source>
        <translation>Case number / matter  Ctrl+F</translation>
    </message>
    <message>
        <source>只看我的岗位</source>
        <translation>My post only</translation>
    </message>
    <message>
        <source>没有符合的办件</source>
        <translation>No such case</translation>
    </message>
    <message>
        <source>现在没有要办的件</source>
        <translation>No case to work on now</translation>
    </message>
    <message>
        <source>换一种灯色，或改一改搜索的字。</source>
        <translation>Choose another light, or change the words of the search.</translation>
    </message>
    <message>
        <source>受理一件以后，这里按到期先后列出。</source>
        <translation>Accepted cases are listed here, the one due first on top.</translation>
    </message>
    <message>
        <source>剩余时限</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>事项 / 办件号</source>
        <translation>Matter / case number</translation>
    </message>
    <message>
        <source>一站式审核</source>
        <translation>One-stop review</translation>
    </message>
    <message>
        <source>现在在谁手里</source>
        <translation>With whom now</translation>
    </message>
    <message>
        <source>应办结</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>ClockForm</name>
    <message>
        <source>依据和说明</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ClockSection</name>
    <message>
        <source>为什么是这一天</source>
        <translation>Why this date</translation>
    </message>
    <message>
        <source>停表：%1</source>
        <translation>Clock stopped: %1</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>停表…</source>
        <translation>Stop the clock…</translation>
    </message>
    <message>
        <source>申请延期…</source>
        <translation>Ask for an extension…</translation>
    </message>
    <message>
        <source>批准延期</source>
        <translation>Grant the extension</translation>
    </message>
    <message>
        <source>不批准…</source>
        <translation>Refuse…</translation>
    </message>
    <message>
        <source>为什么停表？</source>
        <translation>Why stop the clock?</translation>
    </message>
    <message>
        <source>停表最多算到计划的天数，到时自动恢复计时。</source>
        <translation>It stands still for the planned days at most, then runs again by itself.</translation>
    </message>
    <message>
        <source>为什么延期？</source>
        <translation>Why extend?</translation>
    </message>
    <message>
        <source>申请人会看到这个理由；延期只能有一次，到期前由负责人批准。</source>
        <translation>The applicant sees this reason. There is one extension, granted by the leader before the case is due.</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>Stop the clock</translation>
    </message>
    <message>
        <source>计划停几天（自然日）</source>
        <translation>Planned calendar days</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>延长几个工作日，最多 %1 个</source>
        <translation>Working days, %1 at most</translation>
    </message>
    <message>
        <source>交负责人批准</source>
        <translation>Hand to the leader</translation>
    </message>
    <message>
        <source>不批准延期</source>
        <translation>Refuse the extension</translation>
    </message>
    <message>
        <source>不批准</source>
        <translation>Refuse</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>下次开门 %1</source>
        <translation>Opens again %1</translation>
    </message>
    <message>
        <source>带班 %1</source>
        <translation>Shift leader %1</translation>
    </message>
    <message>
        <source>急事请打 %1</source>
        <translation>If it is urgent, call %1</translation>
    </message>
    <message>
        <source>自助机照常可以查办事指南和办件进度</source>
        <translation>The kiosks still show guides and the progress of cases</translation>
    </message>
</context>
<context>
    <name>ConditionsCard</name>
    <message>
        <source>%1&#x3000;您符合吗？</source>
        <translation>%1  Does it apply to you?</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>No</translation>
    </message>
    <message>
        <source>可能不符合条件。可以先问工作人员，也可以照样取号，窗口再核实。</source>
        <translation>It may not apply to you. Ask the staff first, or take a number all the same; the window will check.</translation>
    </message>
</context>
<context>
    <name>CurrentTicket</name>
    <message>
        <source>当前</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>空闲</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>暂离</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>未开窗</source>
        <translation>Not open</translation>
    </message>
    <message>
        <source>%1 人在等，按空格叫下一位</source>
        <translation>Waiting: %1. Space calls the next</translation>
    </message>
    <message>
        <source>没有人在等，有人取号马上显示在这里</source>
        <translation>Nobody is waiting; whoever takes a number appears here</translation>
    </message>
    <message>
        <source>开窗后才能叫号</source>
        <translation>Open the window to call numbers</translation>
    </message>
    <message>
        <source>自助机上没勾：缺 %1</source>
        <translation>Not ticked at the kiosk: %1</translation>
    </message>
    <message>
        <source>可后补：%1</source>
        <translation>May follow: %1</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>今天 %1</source>
        <extracomment>%1 is a time, &quot;17:30&quot;</extracomment>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 队列</source>
        <translation>Queue %1</translation>
    </message>
    <message>
        <source>%1号窗口 · %2</source>
        <extracomment>%1 number, %2 name of a window</extracomment>
        <translation>Window %1 · %2</translation>
    </message>
    <message>
        <source>没有选事项（请先问清）</source>
        <translation>No matter chosen (please ask)</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>超期 %1</source>
        <translation>Late by %1</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>今天已超期</source>
        <translation>Late since today</translation>
    </message>
    <message>
        <source>超期 %1 工作日</source>
        <translation>Workdays late: %1</translation>
    </message>
    <message>
        <source>今天下班前</source>
        <translation>Today, before closing</translation>
    </message>
    <message>
        <source>剩 %1 工作日</source>
        <translation>Workdays left: %1</translation>
    </message>
    <message>
        <source>没有时限</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
    <message>
        <source>已用 %1/%2 工作日</source>
        <translation>Workdays used: %1/%2</translation>
    </message>
    <message>
        <source>时限 %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>超期办理</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>按时办理</source>
        <translation>Done on time</translation>
    </message>
    <message>
        <source>还没轮到</source>
        <translation>Not its turn yet</translation>
    </message>
    <message>
        <source>超期答复</source>
        <translation>Answered late</translation>
    </message>
    <message>
        <source>按时答复</source>
        <translation>Answered on time</translation>
    </message>
    <message>
        <source>%1 部门并联</source>
        <translation>Departments side by side: %1</translation>
    </message>
    <message>
        <source>审核中</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>并联审核</source>
        <translation>Review side by side</translation>
    </message>
    <message>
        <source>等作出决定</source>
        <translation>Waiting for the decision</translation>
    </message>
    <message>
        <source>本厅</source>
        <translation>This hall</translation>
    </message>
    <message>
        <source>%1（A岗）</source>
        <extracomment>%1 is a name; A is the part of an AB post</extracomment>
        <translation>%1 (post A)</translation>
    </message>
    <message>
        <source>%1（B岗）</source>
        <translation>%1 (post B)</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>不予，待办结</source>
        <translation>Refused, to be finished</translation>
    </message>
    <message>
        <source>准予，待办结</source>
        <translation>Granted, to be finished</translation>
    </message>
    <message>
        <source>已办结，待领取</source>
        <translation>Finished, to be collected</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>答复了意见</source>
        <translation>gave an opinion</translation>
    </message>
    <message>
        <source>决定：不予</source>
        <translation>Decision: refused</translation>
    </message>
    <message>
        <source>决定：准予</source>
        <translation>Decision: granted</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>居民评价</source>
        <translation>Rated by the resident</translation>
    </message>
    <message>
        <source>补交材料</source>
        <translation>Papers supplied</translation>
    </message>
    <message>
        <source>%1（%2岗）</source>
        <translation>%1 (post %2)</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Disagree</translation>
    </message>
    <message>
        <source>同意但转报</source>
        <translation>Agree and pass on</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>不知是谁</source>
        <translation>Not known who</translation>
    </message>
    <message>
        <source>系统管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>系统自动</source>
        <translation>The system itself</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>密码输错</source>
        <translation>Wrong password</translation>
    </message>
    <message>
        <source>改了密码</source>
        <translation>Changed the password</translation>
    </message>
    <message>
        <source>新增账号</source>
        <translation>Added an account</translation>
    </message>
    <message>
        <source>重置密码</source>
        <translation>Reset a password</translation>
    </message>
    <message>
        <source>开出配对码</source>
        <translation>Issued a pairing code</translation>
    </message>
    <message>
        <source>配对码输错</source>
        <translation>Wrong pairing code</translation>
    </message>
    <message>
        <source>登记了屏幕</source>
        <translation>Enrolled a screen</translation>
    </message>
    <message>
        <source>停用了屏幕</source>
        <translation>Revoked a screen</translation>
    </message>
    <message>
        <source>看了办件详情</source>
        <translation>Read a case</translation>
    </message>
    <message>
        <source>查了办件</source>
        <translation>Looked up a case</translation>
    </message>
    <message>
        <source>收下补交材料</source>
        <translation>Took in papers</translation>
    </message>
    <message>
        <source>出具审核意见</source>
        <translation>Gave an opinion</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>导入大厅设置</source>
        <translation>Imported the hall’s settings</translation>
    </message>
    <message>
        <source>导入事项清单</source>
        <translation>Imported the matters</translation>
    </message>
    <message>
        <source>做了备份</source>
        <translation>Made a backup</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>导出了本记录</source>
        <translation>Exported these records</translation>
    </message>
    <message>
        <source>删除了个人信息</source>
        <translation>Deleted personal data</translation>
    </message>
    <message>
        <source>导出了个人信息</source>
        <translation>Exported personal data</translation>
    </message>
    <message>
        <source>查办件没查到</source>
        <translation>Look-up found no case</translation>
    </message>
    <message>
        <source>确认了服务器时间</source>
        <translation>Accepted the server&apos;s clock</translation>
    </message>
    <message>
        <source>设了 PIN</source>
        <translation>Set a PIN</translation>
    </message>
    <message>
        <source>取消了 PIN</source>
        <translation>Removed the PIN</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>Stop the clock</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>答复延期申请</source>
        <translation>Answered a request for an extension</translation>
    </message>
    <message>
        <source>停表，还剩 %1 工作日</source>
        <translation>Clock stopped, %1 working days left</translation>
    </message>
    <message>
        <source>批准延期</source>
        <translation>Grant the extension</translation>
    </message>
    <message>
        <source>没有批准延期</source>
        <translation>Extension refused</translation>
    </message>
    <message>
        <source>%1 已超期</source>
        <extracomment>%1 a department</extracomment>
        <translation>%1 is late</translation>
    </message>
    <message>
        <source>%1 快到期</source>
        <translation>%1 is nearly due</translation>
    </message>
    <message>
        <source>已收件，待受理</source>
        <translation>Received, not accepted yet</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>Waiting for papers</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>容缺未补齐，已退件</source>
        <translation>Returned: promised papers missing</translation>
    </message>
    <message>
        <source>补正不来，已退件</source>
        <translation>Returned: papers not brought</translation>
    </message>
    <message>
        <source>已撤件</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>收件</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>视为受理（五个工作日没有答复）</source>
        <translation>Accepted by default (no answer in five working days)</translation>
    </message>
    <message>
        <source>一次性告知补正</source>
        <translation>One-time notice of missing papers</translation>
    </message>
    <message>
        <source>退件</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>撤件</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>逾期未答复，视为同意</source>
        <translation>No answer in time, taken as consent</translation>
    </message>
    <message>
        <source>答复了意见（牵头部门）</source>
        <translation>The lead answered</translation>
    </message>
    <message>
        <source>给出本部门结果</source>
        <translation>Gave its own result</translation>
    </message>
    <message>
        <source>居民催办</source>
        <translation>The resident asked to hurry</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>逾期视为同意</source>
        <translation>Deemed consent</translation>
    </message>
</context>
<context>
    <name>DeskPad</name>
    <message>
        <source>收起</source>
        <translation>Fold away</translation>
    </message>
    <message>
        <source>写字板</source>
        <translation>Writing pad</translation>
    </message>
</context>
<context>
    <name>DeskShell</name>
    <message>
        <source>现在只能看；叫号和办件等线路恢复后再做，填好的内容不会丢。</source>
        <translation>You can only look now; call and work once the line is back. What you typed is kept.</translation>
    </message>
    <message>
        <source>服务器的证书不是配对时的那一个，没有连接；请告诉管理员。</source>
        <translation>The server&apos;s certificate is not the paired one, so nothing was sent; tell the administrator.</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>数字键盘</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>DutyBoard</name>
    <message>
        <source>现在谁在岗</source>
        <translation>Who is on duty now</translation>
    </message>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>%1&#x3000;请到服务台</source>
        <translation>%1  please ask at the service desk</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1&#x3000;%2（%3岗）</source>
        <translation>%1  %2 (post %3)</translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>现在为您服务的人</source>
        <translation>Who serves you now</translation>
    </message>
    <message>
        <source>窗口现在休息</source>
        <translation>The windows are closed now</translation>
    </message>
    <message>
        <source>窗口服务到 %1</source>
        <translation>Open until %1</translation>
    </message>
    <message>
        <source>%1 开门</source>
        <translation>Opens %1</translation>
    </message>
    <message>
        <source>现在可以先取号，开门后按号办理。</source>
        <translation>You can take a number now; numbers are called once the hall opens.</translation>
    </message>
    <message>
        <source>指南、查进度现在就能用。急事请打 %1。</source>
        <translation>Guides and case progress work now. If it is urgent, call %1.</translation>
    </message>
    <message>
        <source>现在谁在岗</source>
        <translation>Who is on duty now</translation>
    </message>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
    <message>
        <source>现在谁在岗，请看窗口上的牌子。</source>
        <translation>Who serves now is on the plates at the windows.</translation>
    </message>
</context>
<context>
    <name>DutyCell</name>
    <message>
        <source>%1号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>请到服务台办理</source>
        <translation>Please go to the service desk</translation>
    </message>
    <message>
        <source>现在休息</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>%1岗 在岗</source>
        <translation>Post %1</translation>
    </message>
    <message>
        <source>代班，代%1</source>
        <translation>Standing in for %1</translation>
    </message>
    <message>
        <source>%1岗 代%2</source>
        <translation>Post %1 for %2</translation>
    </message>
    <message>
        <source>%1岗 代%2到%3</source>
        <translation>Post %1 for %2 until %3</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%2 · %1</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>现在谁在岗</source>
        <translation>Who is on duty now</translation>
    </message>
    <message>
        <source>A岗主办，B岗随时顶岗：一个人不在，您的事照样有人办。</source>
        <translation>Post A is in charge, post B steps in at any time: your matter never waits because one person is away.</translation>
    </message>
</context>
<context>
    <name>DutyPanel</name>
    <message>
        <source>现在谁在岗</source>
        <translation>Who is on duty now</translation>
    </message>
</context>
<context>
    <name>ElderCasePage</name>
    <message>
        <source>这个办件现在查不到</source>
        <translation>This case cannot be shown now</translation>
    </message>
    <message>
        <source>请到服务台，工作人员帮您查。</source>
        <translation>Please ask at the service desk.</translation>
    </message>
    <message>
        <source>评一评这次服务</source>
        <translation>Rate this service</translation>
    </message>
    <message>
        <source>看走过的每一步</source>
        <translation>See every step so far</translation>
    </message>
    <message>
        <source>请人讲给我听</source>
        <translation>Ask somebody to explain</translation>
    </message>
    <message>
        <source>催办：请快一点</source>
        <translation>Ask to hurry</translation>
    </message>
</context>
<context>
    <name>ElderHomePage</name>
    <message>
        <source>您要做哪一件？</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>现在连不上，请到服务台</source>
        <translation>Offline: see the service desk</translation>
    </message>
    <message>
        <source>现在不发号</source>
        <translation>No numbers now</translation>
    </message>
    <message>
        <source>%1 开门</source>
        <translation>Opens %1</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>看要带什么</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>按图选要办的事</source>
        <translation>Choose by picture</translation>
    </message>
    <message>
        <source>查办到哪了</source>
        <translation>My case</translation>
    </message>
    <message>
        <source>把号票放到扫码口</source>
        <translation>Hold your slip to the scanner</translation>
    </message>
    <message>
        <source>请人帮我</source>
        <translation>Ask for help</translation>
    </message>
    <message>
        <source>工作人员马上过来</source>
        <translation>Staff will come at once</translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人，大约 %1–%2 分钟</source>
        <translation>
            <numerusform>%n person ahead, about %1–%2 min</numerusform>
            <numerusform>%n people ahead, about %1–%2 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElderLookupPage</name>
    <message>
        <source>您的办件到哪一步了？</source>
        <translation>How far is your case?</translation>
    </message>
    <message>
        <source>把号票放到扫码口，或者把身份证放到读卡器上</source>
        <translation>Hold your slip to the scanner, or lay your ID card on the reader</translation>
    </message>
    <message>
        <source>把号票放到扫码口</source>
        <translation>Hold your slip to the scanner</translation>
    </message>
    <message>
        <source>现在连不上大厅，查不了进度。请稍等，或到服务台问。</source>
        <translation>There is no connection to the hall, so progress cannot be looked up. Please wait, or ask at the service desk.</translation>
    </message>
    <message>
        <source>输号码</source>
        <translation>Type a number</translation>
    </message>
    <message>
        <source>办件号，或今天的号</source>
        <translation>A case number, or today&apos;s number</translation>
    </message>
    <message>
        <source>请人帮我查</source>
        <translation>Ask somebody to look</translation>
    </message>
    <message>
        <source>工作人员马上过来</source>
        <translation>Staff will come at once</translation>
    </message>
</context>
<context>
    <name>ElderMaterial</name>
    <message numerus="yes">
        <source>原件 %n 份</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>复印件 %n 份</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>有就带</source>
        <translation>bring it if you have it</translation>
    </message>
    <message>
        <source>可以后补</source>
        <translation>may follow later</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ElderMatterPage</name>
    <message>
        <source>%1 办好，要收费：%2</source>
        <translation>Done in %1, with a fee: %2</translation>
    </message>
    <message>
        <source>%1 办好，不收费</source>
        <translation>Done in %1, free of charge</translation>
    </message>
    <message>
        <source>请带好：</source>
        <translation>Please bring:</translation>
    </message>
    <message>
        <source>谁可以办：</source>
        <translation>Who can apply:</translation>
    </message>
</context>
<context>
    <name>ElderMenuPage</name>
    <message>
        <source>您要办哪一件？</source>
        <translation>Which one is it?</translation>
    </message>
    <message>
        <source>您要办哪一类？</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>其他的</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>ElderTicketPage</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>您的号</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>请到 %1 号窗口</source>
        <translation>Please go to window %1</translation>
    </message>
    <message>
        <source>马上到您</source>
        <translation>You are next</translation>
    </message>
    <message>
        <source>到 %1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>请坐下等，工作人员这就来帮您。</source>
        <translation>Please take a seat; somebody is coming to help you.</translation>
    </message>
    <message>
        <source>请坐下等，听到您的号再过去。</source>
        <translation>Please take a seat and wait for your number.</translation>
    </message>
    <message>
        <source>还缺：%1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>过号了？拿这张票到服务台</source>
        <translation>Missed your call? Take this slip to the service desk</translation>
    </message>
    <message>
        <source>号票二维码</source>
        <translation>QR code of the slip</translation>
    </message>
    <message>
        <source>记住了</source>
        <translation>Got it</translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
    <message>
        <source>、</source>
        <comment>windows</comment>
        <translation> or </translation>
    </message>
</context>
<context>
    <name>FlowSection</name>
    <message>
        <source>办件流程</source>
        <translation>Way of the case</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>容缺受理…</source>
        <translation>Accept, papers to follow…</translation>
    </message>
    <message>
        <source>补交材料…</source>
        <translation>Papers brought…</translation>
    </message>
    <message>
        <source>一次性告知…</source>
        <translation>One-time notice…</translation>
    </message>
    <message>
        <source>不予受理…</source>
        <translation>Do not accept…</translation>
    </message>
    <message>
        <source>补正不来，退件…</source>
        <translation>Return, papers not brought…</translation>
    </message>
    <message>
        <source>撤件…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>省系统编号…</source>
        <translation>Provincial number…</translation>
    </message>
    <message>
        <source>一次性告知：缺哪些、哪里不对</source>
        <translation>One-time notice: what is missing or wrong</translation>
    </message>
    <message>
        <source>说明（交过的材料要写哪里不对）</source>
        <translation>Details (say what is wrong with what was handed in)</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>Notify</translation>
    </message>
    <message>
        <source>补来了哪些</source>
        <translation>What was brought</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>容缺受理</source>
        <translation>Accept with papers to follow</translation>
    </message>
    <message>
        <source>申请人要在容缺承诺书上签字；到期不补就退件。</source>
        <translation>The applicant signs the promise; without the papers in time the case is returned.</translation>
    </message>
    <message>
        <source>最晚哪天补齐（年-月-日），不晚于 %1</source>
        <translation>Last day for the papers (YYYY-MM-DD), not after %1</translation>
    </message>
    <message>
        <source>已签字，受理</source>
        <translation>Signed, accept</translation>
    </message>
    <message>
        <source>补正不来，退件</source>
        <translation>Return: papers not brought</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>退件</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>撤件</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>申请人或代办人要在撤件确认书上签字。</source>
        <translation>The applicant or the agent signs the confirmation.</translation>
    </message>
    <message>
        <source>申请人要在撤件确认书上签字。</source>
        <translation>The applicant signs the confirmation.</translation>
    </message>
    <message>
        <source>已签字，撤件</source>
        <translation>Signed, withdraw</translation>
    </message>
    <message>
        <source>作废：这个办件不该有</source>
        <translation>Void: this case should not exist</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>它在省系统里的编号</source>
        <translation>Its number in the provincial system</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>%1（可不填）</source>
        <translation>%1 (optional)</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>HealthRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>a problem</translation>
    </message>
    <message>
        <source>请看一下</source>
        <translation>please check</translation>
    </message>
</context>
<context>
    <name>HelpBanner</name>
    <message>
        <source>%1，还有 %2 处也在等</source>
        <translation>%1; others waiting: %2</translation>
    </message>
    <message>
        <source>我来</source>
        <translation>I am coming</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>叫人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>没有叫到人</source>
        <translation>Nobody could be called</translation>
    </message>
    <message>
        <source>%1 这就过来</source>
        <translation>%1 is on the way</translation>
    </message>
    <message>
        <source>已经叫人了，请在这里稍等</source>
        <translation>Somebody has been called. Please wait here</translation>
    </message>
    <message>
        <source>正在叫人…</source>
        <translation>Calling …</translation>
    </message>
    <message>
        <source>请直接到服务台。</source>
        <translation>Please go to the service desk.</translation>
    </message>
    <message>
        <source>也可以打电话：%1</source>
        <translation>You can also call %1</translation>
    </message>
    <message>
        <source>再叫一次</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>好的，继续</source>
        <translation>All right, go on</translation>
    </message>
    <message>
        <source>工作人员看到就过来。您可以继续用这台机器。</source>
        <translation>Staff will come as soon as they see it. You can go on using this kiosk.</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>社区不出具，告诉您去哪里</source>
        <translation>Not issued here; see where to go</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised: %1</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>说不清？直接取号，工作人员帮您</source>
        <translation>Not sure? Take a number, we will help</translation>
    </message>
    <message>
        <source>您好，今天想办什么？</source>
        <translation>Hello! How can we help?</translation>
    </message>
</context>
<context>
    <name>IdleOverlay</name>
    <message>
        <source>您还在吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>不用了，回首页</source>
        <translation>No, back to the first page</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒后回到首页，刚才填的会清掉。</source>
        <translation>
            <numerusform>In %n second everything is cleared and the first page returns.</numerusform>
            <numerusform>In %n seconds everything is cleared and the first page returns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InkBox</name>
    <message>
        <source>在这里写</source>
        <translation>Write here</translation>
    </message>
    <message>
        <source>手写区</source>
        <translation>Writing area</translation>
    </message>
    <message>
        <source>要用手写的区域；不方便写，可以按上面的“拼音”用字母拼。</source>
        <translation>An area to write in by hand; if that is difficult, choose “Pinyin” above and use letters.</translation>
    </message>
    <message>
        <source>撤一笔</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>InputBox</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>受理 %1 · %2</source>
        <translation>Accept %1 · %2</translation>
    </message>
    <message>
        <source>受理 %1 · 先选事项</source>
        <translation>Accept %1 · choose the matter first</translation>
    </message>
    <message>
        <source>受理办件</source>
        <translation>Accept a case</translation>
    </message>
    <message>
        <source>换个事项</source>
        <translation>Another matter</translation>
    </message>
    <message>
        <source>没有正在办理的号</source>
        <translation>No number is being served</translation>
    </message>
    <message>
        <source>先叫号并开始办理，再按 F6 受理。</source>
        <translation>Call a number and start, then press F6.</translation>
    </message>
    <message>
        <source>还没核到：%1</source>
        <translation>Not checked yet: %1</translation>
    </message>
    <message>
        <source>材料齐了。核对姓名和电话就可以受理。</source>
        <translation>All papers are there. Check name and phone, then accept.</translation>
    </message>
    <message>
        <source>正在受理…</source>
        <translation>Accepting …</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Ctrl+回车</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>不予受理…</source>
        <translation>Do not accept…</translation>
    </message>
    <message>
        <source>一次性告知…</source>
        <translation>One-time notice…</translation>
    </message>
    <message>
        <source>只收件</source>
        <translation>Receive only</translation>
    </message>
    <message>
        <source>一次性告知</source>
        <translation>One-time notice</translation>
    </message>
    <message>
        <source>还缺：%1。大厅给居民留 %2 天补材料。</source>
        <translation>Missing: %1. The hall leaves %2 days to bring them.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>收件并告知</source>
        <translation>Receive and notify</translation>
    </message>
</context>
<context>
    <name>IntakePromise</name>
    <message>
        <source>容缺受理：到期不补就退件，没有补齐不能出结果。</source>
        <translation>Papers to follow: no result before they are in, returned if they do not come.</translation>
    </message>
    <message>
        <source>最晚哪天补齐，不晚于 %1</source>
        <translation>Last day for the papers, not after %1</translation>
    </message>
    <message>
        <source>申请人已在承诺书上签字</source>
        <translation>The applicant has signed the promise</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>KeyRows</name>
    <message>
        <source>键盘</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>朗读</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>普通版</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大字版</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>叫人</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>叫人帮忙</source>
        <translation>Get help</translation>
    </message>
</context>
<context>
    <name>KioskWords</name>
    <message>
        <source>无法定时限</source>
        <translation>No legal limit</translation>
    </message>
    <message>
        <source>当场办结</source>
        <translation>On the spot</translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LightBadge</name>
    <message>
        <source>快到期</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>停表</source>
        <translation>clock stopped</translation>
    </message>
    <message>
        <source>按时 · 留意</source>
        <translation>on time, due in two days</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>LightChip</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>工作台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>这是一次性密码，请换成自己的新密码。</source>
        <translation>This password is for one use only; please choose your own.</translation>
    </message>
    <message>
        <source>工作台登录</source>
        <translation>Sign in to the desk</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>再输一次新密码</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>正在登录…</source>
        <translation>Signing in …</translation>
    </message>
    <message>
        <source>换密码并登录</source>
        <translation>Change password and sign in</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>换个人登录</source>
        <translation>Sign in as somebody else</translation>
    </message>
    <message>
        <source>密码，或本机的 PIN</source>
        <translation>Password, or the PIN of this desk</translation>
    </message>
</context>
<context>
    <name>LookupPage</name>
    <message>
        <source>查进度</source>
        <translation>Case progress</translation>
    </message>
    <message>
        <source>这张号票还没有办件</source>
        <translation>There is no case for this slip yet</translation>
    </message>
    <message>
        <source>您要看哪一件？</source>
        <translation>Which case?</translation>
    </message>
    <message>
        <source>请输手机号的最后四位</source>
        <translation>Enter the last four digits of the phone</translation>
    </message>
    <message>
        <source>您的办件到哪一步了？</source>
        <translation>How far is your case?</translation>
    </message>
    <message>
        <source>把号票放到扫码口</source>
        <translation>Hold your slip to the scanner</translation>
    </message>
    <message>
        <source>或者输办件号的数字，或今天的号，如 M001</source>
        <translation>Or enter the digits of the case number, or today&apos;s number, such as M001</translation>
    </message>
    <message>
        <source>手机号最后四位</source>
        <translation>Last four digits of the phone</translation>
    </message>
    <message>
        <source>办件号或号码</source>
        <translation>Case number or today&apos;s number</translation>
    </message>
    <message>
        <source>号票已读到。手机号是办理时留的那个。</source>
        <translation>The slip was read. It is the phone you gave when applying.</translation>
    </message>
    <message>
        <source>要查的是 %1。手机号是办理时留的那个。</source>
        <translation>Looking for %1. It is the phone you gave when applying.</translation>
    </message>
    <message>
        <source>现在连不上大厅，查不了进度。请稍等，或到服务台问。</source>
        <translation>There is no connection to the hall, so progress cannot be looked up. Please wait, or ask at the service desk.</translation>
    </message>
    <message>
        <source>%1 · 办件号尾号 %2</source>
        <translation>%1 · case ending in %2</translation>
    </message>
    <message>
        <source>查别的</source>
        <translation>Another one</translation>
    </message>
    <message>
        <source>正在查…</source>
        <translation>Looking …</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>这张证名下没有办件</source>
        <translation>There is no case for this card</translation>
    </message>
    <message>
        <source>把号票放到扫码口，或者把身份证放到读卡器上</source>
        <translation>Hold your slip to the scanner, or lay your ID card on the reader</translation>
    </message>
    <message>
        <source>别人替您办的，或者用别的证办的，这里查不到。请用办件号查，或者叫人帮忙。</source>
        <translation>What somebody else applied for, or with another document, is not found here. Use the case number, or get help.</translation>
    </message>
    <message>
        <source>窗口收下材料以后，扫这张号票就能看到进度。</source>
        <translation>Once the window has taken your papers in, this slip shows how far it is.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>大字版</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>指南照样能看，取号请到服务台。</source>
        <translation> For a number go to the desk; guides work.</translation>
    </message>
    <message>
        <source>一站 · 工作台</source>
        <translation>Yizhan · Desk</translation>
    </message>
    <message>
        <source>%1 · 工作台</source>
        <translation>%1 · Desk</translation>
    </message>
    <message>
        <source>一站 · 大屏</source>
        <translation>Yizhan · Wall</translation>
    </message>
    <message>
        <source>%1 · 大屏</source>
        <translation>%1 · Wall</translation>
    </message>
    <message>
        <source>对面的服务器不是原来那台，没有连接；请告诉工作人员。</source>
        <translation>The server is not the one it was, so nothing was sent; please tell the staff.</translation>
    </message>
</context>
<context>
    <name>MainAction</name>
    <message>
        <source>叫下一位</source>
        <translation>Call the next</translation>
    </message>
    <message>
        <source>开始办理 %1</source>
        <translation>Start with %1</translation>
    </message>
    <message>
        <source>完成 %1</source>
        <translation>Finish %1</translation>
    </message>
    <message>
        <source>回来了，继续叫号</source>
        <translation>Back, go on calling</translation>
    </message>
    <message>
        <source>开窗</source>
        <translation>Open the window</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>F8，再按空格叫下一位</source>
        <translation>F8, then Space calls the next</translation>
    </message>
</context>
<context>
    <name>MaterialChecklist</name>
    <message>
        <source>材料 · 请逐件核对</source>
        <translation>Papers · check one by one</translation>
    </message>
    <message>
        <source>都核到了</source>
        <translation>All checked</translation>
    </message>
</context>
<context>
    <name>MaterialRow</name>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>居民在自助机上没勾这一件</source>
        <translation>The resident did not tick this one at the kiosk</translation>
    </message>
    <message>
        <source>原件已核</source>
        <translation>Original checked</translation>
    </message>
    <message>
        <source>%1 原件已核</source>
        <translation>%1, original checked</translation>
    </message>
    <message>
        <source>%1 复印件份数</source>
        <translation>%1, number of copies</translation>
    </message>
    <message>
        <source>容缺后补</source>
        <translation>To follow</translation>
    </message>
    <message>
        <source>%1 容缺后补</source>
        <translation>%1, to follow</translation>
    </message>
</context>
<context>
    <name>MaterialSection</name>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>补交了</source>
        <translation>Supplied</translation>
    </message>
</context>
<context>
    <name>MaterialsCard</name>
    <message>
        <source>%1&#x3000;材料带了吗？</source>
        <translation>%1  Did you bring these?</translation>
    </message>
    <message>
        <source>点一下打勾 · 一次说清</source>
        <translation>Touch to tick</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>有才带</source>
        <translation>If any</translation>
    </message>
    <message>
        <source>可后补</source>
        <translation>May follow</translation>
    </message>
    <message>
        <source>必需</source>
        <translation>Required</translation>
    </message>
    <message numerus="yes">
        <source>原件 %n 份</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>复印件 %n 份</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>MatterFacts</name>
    <message>
        <source>请到服务台</source>
        <translation>Service desk</translation>
    </message>
    <message>
        <source>%1（%2岗）</source>
        <translation>%1 (post %2)</translation>
    </message>
    <message>
        <source>%1（代%2）</source>
        <translation>%1 (for %2)</translation>
    </message>
    <message>
        <source>%1（%2岗，代%3）</source>
        <translation>%1 (post %2, for %3)</translation>
    </message>
    <message>
        <source>承诺时限</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>法定时限</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>现在办的人 · %1号窗口</source>
        <translation>Served by · window %1</translation>
    </message>
    <message>
        <source>现在办的人</source>
        <translation>Served by</translation>
    </message>
</context>
<context>
    <name>MatterPage</name>
    <message>
        <source>办好后您拿到：%1</source>
        <translation>What you get: %1</translation>
    </message>
</context>
<context>
    <name>MatterPicker</name>
    <message>
        <source>事项名称、居民的说法，或拼音首字母，如 gljt</source>
        <translation>Name of the matter, the resident&apos;s words, or initials of pinyin, such as gljt</translation>
    </message>
    <message>
        <source>清单里没有这件事</source>
        <translation>This is not in the list</translation>
    </message>
    <message>
        <source>不在《城乡社区工作事项清单》里的事，社区不受理。请换个说法再找，或告诉居民该去哪里。</source>
        <translation>The community accepts only what is in the List of Community Work Matters. Search with other words, or tell the resident where to go.</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>为哪件事取号？</source>
        <translation>A number for what?</translation>
    </message>
    <message>
        <source>选好事项，先告诉您带什么，再给您号。</source>
        <translation>Choose what it is about; first what to bring, then your number.</translation>
    </message>
    <message>
        <source>您要办哪一件？</source>
        <translation>Which one is it?</translation>
    </message>
    <message>
        <source>您要办哪一类？</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>其他的（第 %1 页，共 %2 页）</source>
        <translation>Others (page %1 of %2)</translation>
    </message>
    <message>
        <source>说不清？直接取号，工作人员帮您</source>
        <translation>Not sure? Take a number, we will help</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>知道了</source>
        <translation>I see</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>暂时连不上大厅。</source>
        <translation>No connection to the hall at the moment.</translation>
    </message>
    <message>
        <source>连不上大厅，这是 %1 的情况。</source>
        <translation>No connection to the hall: this is from %1.</translation>
    </message>
</context>
<context>
    <name>PadTabs</name>
    <message>
        <source>字母</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>手写</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Digits</translation>
    </message>
</context>
<context>
    <name>PageBody</name>
    <message>
        <source>上一屏</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下一屏</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>PageDots</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>电话 %1</source>
        <translation>Phone %1</translation>
    </message>
    <message>
        <source>证号 %1</source>
        <translation>Identity number %1</translation>
    </message>
    <message>
        <source>这次查看已记录。离开这一页，资料就从这台电脑上清掉。</source>
        <translation>This look was recorded. When you leave the page the data are cleared from this computer.</translation>
    </message>
    <message>
        <source>正在取申请人资料…</source>
        <translation>Getting the applicant&apos;s data …</translation>
    </message>
    <message>
        <source>申请人资料要连上服务器才能看。</source>
        <translation>The applicant&apos;s data can be seen only with a connection to the server.</translation>
    </message>
    <message>
        <source>再取一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>按省系统次序复制</source>
        <translation>Copy in provincial order</translation>
    </message>
    <message>
        <source>更正资料…</source>
        <translation>Correct the data…</translation>
    </message>
    <message>
        <source>更正%1的资料</source>
        <translation>Correct the data of %1</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>提出更正</source>
        <translation>Ask for the correction</translation>
    </message>
</context>
<context>
    <name>PickForm</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PinPopup</name>
    <message>
        <source>本机的 PIN</source>
        <translation>PIN of this desk</translation>
    </message>
    <message>
        <source>只在这台电脑上代替密码；输错五次就作废。</source>
        <translation>Stands in for the password at this computer only; five wrong tries end it.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>新的 PIN，6 位数字</source>
        <translation>New PIN, 6 digits</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>不用 PIN</source>
        <translation>Do without a PIN</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>叫号</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>办件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>求助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>%1，%2 件</source>
        <translation>%1, cases: %2</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>RatingLevel</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>RatingPage</name>
    <message>
        <source>非常满意</source>
        <translation>Very satisfied</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>非常不满意</source>
        <translation>Very dissatisfied</translation>
    </message>
    <message>
        <source>评一评</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>这次服务您满意吗？</source>
        <translation>How was our service?</translation>
    </message>
    <message>
        <source>好在哪里？可以不选</source>
        <translation>What was good? Optional</translation>
    </message>
    <message>
        <source>哪里不好？可以不选</source>
        <translation>What was wrong? Optional</translation>
    </message>
    <message>
        <source>谢谢您，已经收到</source>
        <translation>Thank you, we have it</translation>
    </message>
    <message>
        <source>您的评价帮我们做得更好。</source>
        <translation>Your rating helps us do better.</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>请先选一个</source>
        <translation>Please choose one first</translation>
    </message>
    <message>
        <source>提交评价</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>自愿评价，不评也可以。</source>
        <translation>Rating is voluntary.</translation>
    </message>
</context>
<context>
    <name>RecentCall</name>
    <message>
        <source>%1号</source>
        <translation>No. %1</translation>
    </message>
</context>
<context>
    <name>RefusalForm</name>
    <message>
        <source>不予受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>两项都会写在不予受理通知书上。</source>
        <translation>Both will stand on the notice.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>救济途径，例如：可在60日内申请行政复议</source>
        <translation>Remedies, such as: administrative review within 60 days</translation>
    </message>
</context>
<context>
    <name>RefusalOverlay</name>
    <message>
        <source>没有取到号</source>
        <translation>No number this time</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>叫人帮忙</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>I see</translation>
    </message>
</context>
<context>
    <name>RestScreen</name>
    <message>
        <source>点一下屏幕开始</source>
        <translation>Touch the screen to begin</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>已办好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>没有办成</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>还在办</source>
        <translation>In progress</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>%1&#x3000;只跑一个窗口</source>
        <translation>%1  One window is enough</translation>
    </message>
    <message>
        <source>窗口当场办</source>
        <translation>Done at the window</translation>
    </message>
    <message>
        <source>几个部门在后台同时审</source>
        <translation>Departments review side by side</translation>
    </message>
    <message>
        <source>审核在后台依次进行</source>
        <translation>Review goes on behind the window</translation>
    </message>
    <message>
        <source>窗口受理</source>
        <translation>Accepted at the window</translation>
    </message>
    <message>
        <source>当场</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>办结送达</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>通知您来取</source>
        <translation>we tell you</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>等我们答复 · %1 件</source>
        <translation>Waiting for our answer: %1</translation>
    </message>
    <message>
        <source>↑↓ 换一件，Ctrl+1/2/3 选意见，Ctrl+回车 交</source>
        <translation>↑↓ another case, Ctrl+1/2/3 opinion, Ctrl+Enter send</translation>
    </message>
    <message>
        <source>没有等着答复的件</source>
        <translation>No case waits for an answer</translation>
    </message>
    <message>
        <source>轮到本部门时，这里会列出来，并按到期先后排好。</source>
        <translation>Cases that reach this department are listed here, the one due first on top.</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1，%2，%3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>容缺 %1</source>
        <translation>To follow: %1</translation>
    </message>
    <message>
        <source>有 %1 个不同意</source>
        <translation>Disagree: %1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>写出要办的事，如 gljt、gaoling</source>
        <translation>Search by a word</translation>
    </message>
    <message>
        <source>拼音 / 手写</source>
        <translation>Pinyin / handwriting</translation>
    </message>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>找事项</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>按拼音或首字母，如 gljt</source>
        <translation>A word, such as PENSION</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>只按首字母就行：高龄津贴按 GLJT</source>
        <translation>A word or its beginning is enough: PENSION, CARD, MEAL</translation>
    </message>
    <message>
        <source>换个说法试试，或者按“说不清”取号，工作人员帮您。</source>
        <translation>Try another word, or take a number and staff will help.</translation>
    </message>
    <message>
        <source>说不清？直接取号，工作人员帮您</source>
        <translation>Not sure? Take a number, we will help</translation>
    </message>
    <message>
        <source>拼出或写出要办的事</source>
        <translation>Spell or write what you need</translation>
    </message>
</context>
<context>
    <name>SelfCheckPage</name>
    <message>
        <source>机器自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>按我试一下触摸屏</source>
        <translation>Press me to try the touch screen</translation>
    </message>
    <message>
        <source>退出自助机程序</source>
        <translation>End the kiosk program</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>前面没有人，马上到您</source>
        <translation>Nobody ahead: you are next</translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人 · 大约 %1–%2 分钟</source>
        <translation>
            <numerusform>%n person ahead · about %1–%2 min</numerusform>
            <numerusform>%n people ahead · about %1–%2 min</numerusform>
        </translation>
    </message>
    <message>
        <source>已经叫了工作人员，请在自助机旁稍等</source>
        <translation>Staff has been called. Please wait by the kiosk</translation>
    </message>
    <message>
        <source>请看大屏，听叫号</source>
        <translation>Watch the big screen for your number</translation>
    </message>
    <message>
        <source>到 %1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>还缺这些，请准备好</source>
        <translation>Still missing, please get them ready</translation>
    </message>
    <message>
        <source>这些可以后补</source>
        <translation>These may follow later</translation>
    </message>
    <message numerus="yes">
        <source>另外还缺 %n 样，到自助机扫码看</source>
        <translation>
            <numerusform>And %n more: scan the code at a kiosk</numerusform>
            <numerusform>And %n more: scan the code at a kiosk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还缺 %n 样，到自助机扫码看</source>
        <translation>
            <numerusform>%n paper still missing: scan the code at a kiosk</numerusform>
            <numerusform>%n papers still missing: scan the code at a kiosk</numerusform>
        </translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>综合 · 工作人员帮您</source>
        <translation>General · staff will help you</translation>
    </message>
    <message>
        <source>到自助机扫一扫：看排队、看进度</source>
        <translation>Scan it at a kiosk: queue and progress</translation>
    </message>
    <message>
        <source>过号了？拿这张票到服务台</source>
        <translation>Missed your call? Take this slip to the service desk</translation>
    </message>
    <message>
        <source>%1 取号</source>
        <translation>Taken %1</translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>请到 %1 号窗口</source>
        <translation>Please go to window %1</translation>
    </message>
    <message>
        <source>请看大屏，听叫号</source>
        <translation>Watch the big screen for your number</translation>
    </message>
    <message>
        <source>到 %1 号窗口</source>
        <translation>Window %1</translation>
    </message>
    <message>
        <source>正在叫您的号</source>
        <translation>Your number is being called</translation>
    </message>
    <message>
        <source>正在办理</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>已经办完</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已过号</source>
        <translation>Call missed</translation>
    </message>
    <message>
        <source>这个号已作废，请重新取号</source>
        <translation>This number is void; please take a new one</translation>
    </message>
    <message>
        <source>前面没有人，马上到您</source>
        <translation>Nobody ahead: you are next</translation>
    </message>
    <message>
        <source>综合 · 工作人员帮您</source>
        <translation>General · staff will help you</translation>
    </message>
    <message>
        <source>已经叫了工作人员，请在这里稍等。</source>
        <translation>Staff has been called. Please wait here.</translation>
    </message>
    <message>
        <source>还缺这些，请准备好</source>
        <translation>Still missing, please get them ready</translation>
    </message>
    <message>
        <source>这些可以后补</source>
        <translation>These may follow later</translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人 · 大约 %1–%2 分钟</source>
        <translation>
            <numerusform>%n person ahead · about %1–%2 min</numerusform>
            <numerusform>%n people ahead · about %1–%2 min</numerusform>
        </translation>
    </message>
    <message>
        <source>、</source>
        <comment>windows</comment>
        <translation> or </translation>
    </message>
</context>
<context>
    <name>SlipCode</name>
    <message>
        <source>号票二维码</source>
        <translation>QR code of the slip</translation>
    </message>
    <message>
        <source>到自助机扫一扫：看排队、看进度</source>
        <translation>Scan it at a kiosk: queue and progress</translation>
    </message>
    <message>
        <source>过号了？拿这张票到服务台</source>
        <translation>Missed your call? Take this slip to the service desk</translation>
    </message>
    <message>
        <source>%1 取号 · %2</source>
        <translation>Taken %1 · %2</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>工作人员入口</source>
        <translation>Staff only</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>密码不对，请再试。</source>
        <translation>Wrong pass word, please try again.</translation>
    </message>
    <message>
        <source>错了太多次，请过五分钟再来。</source>
        <translation>Too many wrong tries. Please come back in five minutes.</translation>
    </message>
    <message>
        <source>这台机器没有设工作人员密码。请技术人员用 --staff-password 设一个。</source>
        <translation>This machine has no staff pass word. A technician can set one with --staff-password.</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>进入</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>Stars</name>
    <message>
        <source>%1 星</source>
        <translation>%1 stars</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>正在连接大厅</source>
        <translation>Connecting to the hall</translation>
    </message>
    <message>
        <source>这台机器要更新了</source>
        <translation>This kiosk needs an update</translation>
    </message>
    <message>
        <source>正在连接大厅…</source>
        <translation>Connecting to the hall …</translation>
    </message>
    <message>
        <source>请到服务台办理，并告诉工作人员。</source>
        <translation>Please go to the service desk and tell the staff.</translation>
    </message>
    <message>
        <source>请稍等，或者直接到服务台，工作人员帮您。</source>
        <translation>Please wait, or go to the service desk.</translation>
    </message>
    <message>
        <source>这台机器不认识对面的服务器</source>
        <translation>This kiosk does not recognise the server</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1 份</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>TagButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>TakeButton</name>
    <message>
        <source>正在取号…</source>
        <translation>Taking a number …</translation>
    </message>
    <message>
        <source>现在取不了号</source>
        <translation>No number now</translation>
    </message>
    <message>
        <source>取号</source>
        <translation>Take a number</translation>
    </message>
    <message numerus="yes">
        <source>%n 样可以后补 · 取号</source>
        <translation>
            <numerusform>%n paper may follow · take a number</numerusform>
            <numerusform>%n papers may follow · take a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还缺 %n 样必需材料 · 仍要取号</source>
        <translation>
            <numerusform>%n required paper missing · take a number anyway</numerusform>
            <numerusform>%n required papers missing · take a number anyway</numerusform>
        </translation>
    </message>
    <message>
        <source>连不上大厅，请直接到服务台</source>
        <translation>No connection: please go to the service desk</translation>
    </message>
    <message>
        <source>大厅没有开门</source>
        <translation>The hall is closed</translation>
    </message>
    <message>
        <source>%1 开门</source>
        <translation>opens %1</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message numerus="yes">
        <source>前面 %n 人</source>
        <translation>
            <numerusform>%n person before you</numerusform>
            <numerusform>%n people before you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeRow</name>
    <message>
        <source>现在连不上大厅，请直接到服务台</source>
        <translation>Offline: go to the desk</translation>
    </message>
    <message>
        <source>现在不发号</source>
        <translation>No numbers now</translation>
    </message>
    <message>
        <source>现在不发号，%1 开门</source>
        <translation>No numbers now; opens %1</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>取号排队</source>
        <translation>Take a number</translation>
    </message>
    <message>
        <source>查进度</source>
        <translation>My case</translation>
    </message>
    <message>
        <source>扫号票或输号码</source>
        <translation>Slip or number</translation>
    </message>
    <message numerus="yes">
        <source>%n 人在等</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 人在等 · 大约 %1–%2 分钟</source>
        <translation>
            <numerusform>%n waiting · %1–%2 min</numerusform>
            <numerusform>%n waiting · %1–%2 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>您的号</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>重新排队</source>
        <translation>Queue again</translation>
    </message>
    <message>
        <source>记下了，完成</source>
        <translation>Noted, done</translation>
    </message>
    <message>
        <source>拍下号码和二维码更方便</source>
        <translation>Best take a photo of it</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>ToggleButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>TotalsPage</name>
    <message>
        <source>本厅在办 %1 件</source>
        <translation>Cases in this hall: %1</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>快到期</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>本月还没有办结的件</source>
        <translation>No case finished this month yet</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>件</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>workdays</translation>
    </message>
    <message>
        <source>平均用时</source>
        <translation>Average time</translation>
    </message>
    <message>
        <source>满意 · %1 次评</source>
        <translation>Satisfied · ratings: %1</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>正在朗读</source>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>停</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>再读一遍</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>大声一点</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>慢一点</source>
        <translation>Slower</translation>
    </message>
</context>
<context>
    <name>VoiceButton</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
</context>
<context>
    <name>WaitingBar</name>
    <message>
        <source>现在没有人等候</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>正在叫 %1 → %2 号窗口</source>
        <translation>Now calling %1 → window %2</translation>
    </message>
    <message>
        <source>只显示尾号和步骤，不显示姓名和事项</source>
        <translation>Only the ending of the number and the step are shown, no names or matters</translation>
    </message>
    <message>
        <source>服务电话 %1&#x3000;监督电话 %2</source>
        <translation>Service %1   Supervision %2</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>%1 人在等</source>
        <translation>Waiting: %1</translation>
    </message>
    <message>
        <source>没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>%1，%2，等了 %3</source>
        <translation>%1, %2, waiting for %3</translation>
    </message>
    <message>
        <source>过号 · %1</source>
        <translation>Missed · %1</translation>
    </message>
    <message>
        <source>下一位</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>英语</source>
        <translation>English</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>缺 %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>重新激活</source>
        <translation>Rejoin</translation>
    </message>
</context>
<context>
    <name>WallShell</name>
    <message>
        <source>办件进度（按办件号尾号）</source>
        <translation>Progress of cases (by ending of the number)</translation>
    </message>
    <message>
        <source>限时办结 · 一站式审核</source>
        <translation>Within the limit · one-stop review</translation>
    </message>
    <message>
        <source>叫号以窗口为准。</source>
        <translation>The windows&apos; calls count.</translation>
    </message>
    <message>
        <source>还没有连上大厅</source>
        <translation>Not connected to the hall yet</translation>
    </message>
    <message>
        <source>这块屏的程序需要更新。</source>
        <translation>The program of this screen needs an update.</translation>
    </message>
    <message>
        <source>连上以后自动显示，不用操作。</source>
        <translation>It appears by itself once connected.</translation>
    </message>
    <message>
        <source>服务器的证书不是配对时的那一个，请告诉管理员。</source>
        <translation>The server&apos;s certificate is not the paired one; tell the administrator.</translation>
    </message>
</context>
<context>
    <name>WindowChooser</name>
    <message>
        <source>%1，您好。今天在哪个窗口？</source>
        <translation>Hello, %1. Which window today?</translation>
    </message>
    <message>
        <source>选好就开窗，大屏和自助机马上看得到。</source>
        <translation>Choosing opens it; the wall and the kiosks show it at once.</translation>
    </message>
    <message>
        <source>您的岗位 · %1</source>
        <translation>Your post · %1</translation>
    </message>
</context>
<context>
    <name>WindowPanel</name>
    <message>
        <source>重呼</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>受理办件</source>
        <translation>Accept a case</translation>
    </message>
    <message>
        <source>暂离</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>换窗口</source>
        <translation>Other window</translation>
    </message>
    <message>
        <source>关窗</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>把 %1 转到哪个队列？</source>
        <translation>To which queue does %1 go?</translation>
    </message>
    <message>
        <source>号码不变，已经等的时间也算。</source>
        <translation>The number stays, and the time waited counts.</translation>
    </message>
    <message>
        <source>暂离多久？</source>
        <translation>Away for how long?</translation>
    </message>
    <message>
        <source>牌子和大屏会写上几点回来。</source>
        <translation>The plate and the wall say when you return.</translation>
    </message>
    <message>
        <source>10 分钟</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>20 分钟</source>
        <translation>20 minutes</translation>
    </message>
    <message>
        <source>30 分钟</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 小时</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>请先交代给 B岗</source>
        <translation>Hand over to post B first</translation>
    </message>
    <message>
        <source>说不准</source>
        <translation>Not sure</translation>
    </message>
    <message>
        <source>牌子只写“暂离”</source>
        <translation>The plate only says “Away”</translation>
    </message>
</context>
<context>
    <name>WordsForm</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WritingPad</name>
    <message>
        <source>写字</source>
        <translation>Write</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskAudit</name>
    <message>
        <source>没有叫“%1”的人，也没有这个办件号。</source>
        <translation>Nobody is called “%1”, and no case has that number.</translation>
    </message>
    <message>
        <source>这段时间没有这样的记录。</source>
        <translation>There is no such record in this time.</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskCase</name>
    <message>
        <source>申请人资料要连上服务器才能看。</source>
        <translation>The applicant&apos;s data can be seen only with a connection to the server.</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>代办人</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>容缺，等补交</source>
        <translation>To follow</translation>
    </message>
    <message>
        <source>原件已核</source>
        <translation>Original checked</translation>
    </message>
    <message>
        <source>复印件 %1 份</source>
        <translation>Copies: %1</translation>
    </message>
    <message>
        <source>“%1”已补交</source>
        <translation>“%1” was supplied</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>结果已交给代办人，请提醒评价</source>
        <translation>The result was handed to the proxy; please mention the rating</translation>
    </message>
    <message>
        <source>结果已交给申请人，请提醒评价</source>
        <translation>The result was handed to the applicant; please mention the rating</translation>
    </message>
    <message>
        <source>还没有，或者不合要求</source>
        <translation>Missing or not in order</translation>
    </message>
    <message>
        <source>已按省系统表单的次序复制；离开这一页就清掉。</source>
        <translation>Copied in the order of the provincial form; cleared when you leave this page.</translation>
    </message>
    <message>
        <source>代办人更正为（待确认）</source>
        <translation>Agent corrected to (to be confirmed)</translation>
    </message>
    <message>
        <source>申请人更正为（待确认）</source>
        <translation>Applicant corrected to (to be confirmed)</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskClockLedger</name>
    <message>
        <source>下班后提交，从下一个工作日起算</source>
        <translation>Handed in after closing: counts from the next working day</translation>
    </message>
    <message>
        <source>受理当天，不算</source>
        <translation>Day of acceptance, not counted</translation>
    </message>
    <message>
        <source>工作日，第 %1 – %2 天</source>
        <translation>Working days, %1 to %2</translation>
    </message>
    <message>
        <source>第 %1 – %2 天</source>
        <translation>Days %1 to %2</translation>
    </message>
    <message>
        <source>按小时连续计算</source>
        <translation>Counted by the hour</translation>
    </message>
    <message numerus="yes">
        <source>延期 %n 个工作日</source>
        <translation>
            <numerusform>Extended by %n working day</numerusform>
            <numerusform>Extended by %n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>到期日顺延到这一天</source>
        <translation>The last day moves on to this one</translation>
    </message>
    <message>
        <source>周末，不算</source>
        <translation>Weekend, not counted</translation>
    </message>
    <message>
        <source>%1，不算</source>
        <translation>%1, not counted</translation>
    </message>
    <message>
        <source>停表（%1），不算</source>
        <translation>Clock stopped (%1), not counted</translation>
    </message>
    <message numerus="yes">
        <source>算 %n 天，应在 %1 前办结（暂定）</source>
        <translation>
            <numerusform>%n day counts; due %1 (provisional)</numerusform>
            <numerusform>%n days count; due %1 (provisional)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>算 %n 天，应在 %1 前办结</source>
        <translation>
            <numerusform>%n day counts; due %1</numerusform>
            <numerusform>%n days count; due %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>从 %1 起，计划 %n 天</source>
        <translation>
            <numerusform>Since %1, planned for %n day</numerusform>
            <numerusform>Since %1, planned for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>申请延期 %n 个工作日（%1），等负责人批准</source>
        <translation>
            <numerusform>Extension of %n working day asked for (%1), waiting for the leader</numerusform>
            <numerusform>Extension of %n working days asked for (%1), waiting for the leader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已批准延期 %n 个工作日（%1）</source>
        <translation>
            <numerusform>Extended by %n working day (%1)</numerusform>
            <numerusform>Extended by %n working days (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>延期没有批准（%1）</source>
        <translation>Extension refused (%1)</translation>
    </message>
    <message>
        <source>已停表</source>
        <translation>The clock is stopped</translation>
    </message>
    <message>
        <source>已恢复计时</source>
        <translation>The clock runs again</translation>
    </message>
    <message>
        <source>延期申请已交负责人</source>
        <translation>The request is with the leader</translation>
    </message>
    <message>
        <source>已批准延期</source>
        <translation>The extension is granted</translation>
    </message>
    <message>
        <source>没有批准延期</source>
        <translation>Extension refused</translation>
    </message>
    <message>
        <source>工作日，第 %1 天</source>
        <translation>Working day %1</translation>
    </message>
    <message>
        <source>第 %1 天</source>
        <translation>Day %1</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskFlow</name>
    <message>
        <source>准予</source>
        <translation>Grant</translation>
    </message>
    <message>
        <source>不予</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>还没有出</source>
        <translation>Not given yet</translation>
    </message>
    <message>
        <source>%1 前要受理、告知补正或不予受理；到时没有答复就视为受理，从收件日算起。</source>
        <translation>Accept, notify or refuse before %1; without an answer it counts as accepted from the day of receipt.</translation>
    </message>
    <message>
        <source>收件后五个工作日没有答复，依法视为受理。</source>
        <translation>No answer within five working days: accepted by law.</translation>
    </message>
    <message>
        <source>补正通知 %1：%2，已补齐</source>
        <translation>Notice %1: %2, all brought</translation>
    </message>
    <message>
        <source>补正通知 %1：%2，最晚 %3</source>
        <translation>Notice %1: %2, by %3</translation>
    </message>
    <message>
        <source>这是第二次补正通知：应当一次告知全部材料，已记为违规。</source>
        <translation>A second notice: everything has to be told at once. Recorded as a breach.</translation>
    </message>
    <message>
        <source>容缺：%1，承诺 %2 前补交；没有补齐不能出结果，到期不补就退件。</source>
        <translation>To follow: %1, promised by %2; no result before, returned if they do not come.</translation>
    </message>
    <message numerus="yes">
        <source>居民催办 %n 次，最近一次 %1</source>
        <translation>
            <numerusform>The resident asked to hurry %n time, %1</numerusform>
            <numerusform>The resident asked to hurry %n times, last %1</numerusform>
        </translation>
    </message>
    <message>
        <source>省系统编号 %1</source>
        <translation>Provincial number %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>申请人资料</source>
        <translation>Applicant&apos;s data</translation>
    </message>
    <message>
        <source>代办人资料</source>
        <translation>Agent&apos;s data</translation>
    </message>
    <message>
        <source>更正“%1”：%2 %3 提出，等第二个人确认</source>
        <translation>Correction of &quot;%1&quot;: asked for by %2, %3; waits for a second person</translation>
    </message>
    <message>
        <source>原件 %1</source>
        <translation>Originals: %1</translation>
    </message>
    <message>
        <source>复印件 %1</source>
        <translation>Copies: %1</translation>
    </message>
    <message>
        <source>已受理，开始计时</source>
        <translation>Accepted, the clock runs</translation>
    </message>
    <message>
        <source>已容缺受理，开始计时</source>
        <translation>Accepted with papers to follow, the clock runs</translation>
    </message>
    <message>
        <source>已一次性告知，等居民补材料</source>
        <translation>Notified; waiting for the papers</translation>
    </message>
    <message>
        <source>补交的材料已收下</source>
        <translation>The papers are in</translation>
    </message>
    <message>
        <source>已记为不予受理，请交通知书</source>
        <translation>Not accepted; please hand over the notice</translation>
    </message>
    <message>
        <source>已退件</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已撤件</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>编号已记下</source>
        <translation>Number saved</translation>
    </message>
    <message>
        <source>更正已提出，等第二个人确认</source>
        <translation>Correction asked for; waits for a second person</translation>
    </message>
    <message>
        <source>更正已确认</source>
        <translation>Correction confirmed</translation>
    </message>
    <message>
        <source>更正没有通过</source>
        <translation>Correction turned down</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskHelp</name>
    <message>
        <source>自助机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>%1 有人需要帮忙</source>
        <translation>Somebody needs help at %1</translation>
    </message>
    <message>
        <source>%1 有人需要帮忙，号码 %2</source>
        <translation>Somebody needs help at %1, number %2</translation>
    </message>
    <message>
        <source>等了 %1</source>
        <translation>Waiting for %1</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskIntake</name>
    <message>
        <source>即办件</source>
        <translation>Done at once</translation>
    </message>
    <message>
        <source>承诺件</source>
        <translation>With a promised limit</translation>
    </message>
    <message>
        <source>承诺 %1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>不收费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>社区自己决定</source>
        <translation>The community decides</translation>
    </message>
    <message>
        <source>审核：%1</source>
        <translation>Review: %1</translation>
    </message>
    <message>
        <source>“%1”社区不出具，%2</source>
        <translation>The community does not issue “%1”: %2</translation>
    </message>
    <message>
        <source>原件 %1</source>
        <translation>Originals: %1</translation>
    </message>
    <message>
        <source>复印件 %1</source>
        <translation>Copies: %1</translation>
    </message>
    <message>
        <source>需要时</source>
        <translation>If needed</translation>
    </message>
    <message>
        <source>可后补</source>
        <translation>May follow</translation>
    </message>
    <message>
        <source>请填申请人姓名。</source>
        <translation>Please enter the applicant&apos;s name.</translation>
    </message>
    <message>
        <source>请填申请人电话：居民查进度要用后四位。</source>
        <translation>Please enter the applicant&apos;s phone: its last four digits are asked for when looking up the case.</translation>
    </message>
    <message>
        <source>请填代办人姓名，或取消“有人代办”。</source>
        <translation>Please enter the proxy&apos;s name, or take “By a proxy” off.</translation>
    </message>
    <message>
        <source>请填代办人电话。</source>
        <translation>Please enter the proxy&apos;s phone.</translation>
    </message>
    <message>
        <source>还缺：%1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>已受理 %1：%2</source>
        <translation>Accepted %1: %2</translation>
    </message>
    <message>
        <source>容缺受理：请申请人在承诺书上签字，再勾“已签字”。</source>
        <translation>Papers to follow: have the promise signed, then tick &quot;signed&quot;.</translation>
    </message>
    <message>
        <source>已收件 %1：%2</source>
        <translation>Received %1: %2</translation>
    </message>
    <message>
        <source>已收件并一次性告知 %1：%2</source>
        <translation>Received and notified %1: %2</translation>
    </message>
    <message>
        <source>不予受理 %1：%2，请交通知书</source>
        <translation>Not accepted %1: %2; please hand over the notice</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskQueue</name>
    <message>
        <source>%1（A岗）</source>
        <translation>%1 (post A)</translation>
    </message>
    <message>
        <source>%1（B岗 代%2）</source>
        <translation>%1 (post B for %2)</translation>
    </message>
    <message>
        <source>%1（顶岗 代%2）</source>
        <translation>%1 (standing in for %2)</translation>
    </message>
    <message>
        <source>%1 A岗 %2 不在，您正在顶岗</source>
        <extracomment>%1 name of a post, %2 a person</extracomment>
        <translation>%1: %2 of post A is away, you are standing in</translation>
    </message>
    <message>
        <source>%1，%2 交回</source>
        <translation>%1; back at %2</translation>
    </message>
    <message>
        <source>%1，办完请记下交接</source>
        <translation>%1; please note the handover when done</translation>
    </message>
    <message>
        <source>窗口暂离，牌上写着 %1 回来</source>
        <translation>Window paused; the plate says back at %1</translation>
    </message>
    <message>
        <source>窗口暂离</source>
        <translation>Window paused</translation>
    </message>
    <message>
        <source>等候 %1</source>
        <translation>Waited %1</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>第 %1 次呼叫</source>
        <translation>Call no. %1</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>大字版</source>
        <translation>Large print</translation>
    </message>
    <message>
        <source>说英语</source>
        <translation>Speaks English</translation>
    </message>
    <message>
        <source>%1 已重新排队，在最前面的 3 位之后</source>
        <translation>%1 is back in the queue, behind the first 3</translation>
    </message>
    <message>
        <source>空着</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>%1 在用</source>
        <translation>In use by %1</translation>
    </message>
    <message>
        <source>%1 人在等</source>
        <translation>Waiting: %1</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskReview</name>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>请先选准予或不予。</source>
        <translation>Please choose grant or refuse first.</translation>
    </message>
    <message>
        <source>请先选一种意见。</source>
        <translation>Please choose an opinion first.</translation>
    </message>
    <message>
        <source>不予必须写明理由和救济途径。</source>
        <translation>A refusal needs reasons and ways to appeal.</translation>
    </message>
    <message>
        <source>不同意必须写明理由。</source>
        <translation>Disagreement needs reasons.</translation>
    </message>
    <message>
        <source>已交</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>已交：%1 %2</source>
        <translation>Sent: %1 %2</translation>
    </message>
    <message>
        <source>出结果：%1</source>
        <translation>Give the result: %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>准予前要逐个答复：%1</source>
        <translation>Answer each before granting: %1</translation>
    </message>
</context>
<context>
    <name>yizhan::DeskSession</name>
    <message>
        <source>线路恢复了。刚才那一步没有做，请再按一次。</source>
        <translation>The line is back. The last step was not done; please press again.</translation>
    </message>
    <message>
        <source>现在连不上大厅的服务器，这一步没有做。填好的内容都在，线路恢复后再按一次。</source>
        <translation>The hall&apos;s server cannot be reached, and this step was not done. What you typed is kept; press again once the line is back.</translation>
    </message>
    <message>
        <source>请输入工号和密码。</source>
        <translation>Please enter staff number and password.</translation>
    </message>
    <message>
        <source>两次输入的新密码不一样，请再输一次。</source>
        <translation>The two new passwords differ; please enter them again.</translation>
    </message>
    <message>
        <source>新密码不能为空，也不能和一次性密码相同。</source>
        <translation>The new password must not be empty or the one for one use.</translation>
    </message>
    <message>
        <source>现在连不上大厅的服务器，请稍后再登录。</source>
        <translation>The hall&apos;s server cannot be reached; please sign in later.</translation>
    </message>
    <message>
        <source>登录已到期，请再登录一次。没有交的内容还在。</source>
        <translation>Your session has ended; please sign in again. What was not sent is still there.</translation>
    </message>
    <message>
        <source>两次输入的 PIN 不一样，请再输一次。</source>
        <translation>The two PINs differ; please enter it again.</translation>
    </message>
    <message>
        <source>请输入密码和 6 位数字的 PIN。</source>
        <translation>Please enter your password and a PIN of 6 digits.</translation>
    </message>
    <message>
        <source>这台电脑上不再用 PIN 登录。</source>
        <translation>No PIN logs you in at this computer any more.</translation>
    </message>
    <message>
        <source>以后在这台电脑上，可以用 PIN 代替密码登录。</source>
        <translation>From now on a PIN logs you in at this computer instead of the password.</translation>
    </message>
</context>
<context>
    <name>yizhan::HallData</name>
    <message>
        <source>工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>make-up working day</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>public holiday</translation>
    </message>
</context>
<context>
    <name>yizhan::KioskCase</name>
    <message numerus="yes">
        <source>%1 %n 天不计</source>
        <translation>
            <numerusform>%1: %n day not counted</numerusform>
            <numerusform>%1: %n days not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已延期 %n 个工作日：%1</source>
        <translation>
            <numerusform>Extended by %n working day: %1</numerusform>
            <numerusform>Extended by %n working days: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>已经替您催办，工作人员收到了。一个工作日只用催一次。</source>
        <translation>The staff have been told. Once a working day is enough.</translation>
    </message>
</context>
<context>
    <name>yizhan::KioskRating</name>
    <message>
        <source>一窗受理一次办结</source>
        <translation>One window, done in one go</translation>
    </message>
    <message>
        <source>可以先受理后补材料</source>
        <translation>Papers could follow later</translation>
    </message>
    <message>
        <source>不用提交证明</source>
        <translation>No certificates asked for</translation>
    </message>
    <message>
        <source>可以就近办理</source>
        <translation>Close to home</translation>
    </message>
    <message>
        <source>无需材料直接办理</source>
        <translation>No papers needed</translation>
    </message>
    <message>
        <source>服务热情效率高</source>
        <translation>Kind and quick</translation>
    </message>
    <message>
        <source>填写一张表单就可完成申报</source>
        <translation>One form was enough</translation>
    </message>
    <message>
        <source>一张清单告知全部申报材料</source>
        <translation>One list named all papers</translation>
    </message>
    <message>
        <source>用告知承诺减免申报材料</source>
        <translation>A promise replaced papers</translation>
    </message>
    <message>
        <source>跑大厅一次办完</source>
        <translation>One visit was enough</translation>
    </message>
    <message>
        <source>可以使用自助机办理</source>
        <translation>Could be done at a kiosk</translation>
    </message>
    <message>
        <source>服务态度较好</source>
        <translation>Friendly</translation>
    </message>
    <message>
        <source>一次性告知需要补正的材料</source>
        <translation>Told once what was missing</translation>
    </message>
    <message>
        <source>在承诺的时间内办结</source>
        <translation>Done within the promised time</translation>
    </message>
    <message>
        <source>办事指南指引准确</source>
        <translation>The guide was right</translation>
    </message>
    <message>
        <source>按办事指南要求的材料即可办理</source>
        <translation>Papers of the guide were enough</translation>
    </message>
    <message>
        <source>跑动次数与承诺的一致</source>
        <translation>As many visits as promised</translation>
    </message>
    <message>
        <source>服务态度一般</source>
        <translation>Service was so-so</translation>
    </message>
    <message>
        <source>没有提供材料清单</source>
        <translation>No list of papers</translation>
    </message>
    <message>
        <source>未在承诺时间内办结</source>
        <translation>Not done within the promised time</translation>
    </message>
    <message>
        <source>同样内容的证明材料被要求多次提交</source>
        <translation>Asked for the same papers several times</translation>
    </message>
    <message>
        <source>在线预约办理后到实体大厅重复取号排队</source>
        <translation>Booked online, had to queue again</translation>
    </message>
    <message>
        <source>窗口人员业务不熟练</source>
        <translation>Staff did not know the matter</translation>
    </message>
    <message>
        <source>服务态度生硬</source>
        <translation>Unfriendly</translation>
    </message>
    <message>
        <source>在办事指南之外增加新的审批条件</source>
        <translation>Conditions that the guide does not have</translation>
    </message>
    <message>
        <source>需提供办事指南之外的申报材料</source>
        <translation>Papers that the guide does not name</translation>
    </message>
    <message>
        <source>无理由超过法定办理时间</source>
        <translation>Over the legal time without reason</translation>
    </message>
    <message>
        <source>多头跑窗口和部门</source>
        <translation>Sent from window to window</translation>
    </message>
    <message>
        <source>跑动次数与承诺的不一致</source>
        <translation>More visits than promised</translation>
    </message>
    <message>
        <source>服务态度差效率低</source>
        <translation>Unfriendly and slow</translation>
    </message>
</context>
<context>
    <name>yizhan::KioskSelfCheck</name>
    <message>
        <source>号票打印机</source>
        <translation>Slip printer</translation>
    </message>
    <message>
        <source>没有接。取号后号码只显示在屏幕上。</source>
        <translation>Not connected. Numbers are shown on the screen only.</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>连着大厅的服务器。</source>
        <translation>Connected to the hall&apos;s server.</translation>
    </message>
    <message>
        <source>连不上大厅的服务器。看网线和交换机的灯，再看服务器开着没有。</source>
        <translation>The hall&apos;s server cannot be reached. Look at the cable and the lights of the switch, then whether the server is on.</translation>
    </message>
    <message>
        <source>时钟</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>还没有收到服务器的时间。</source>
        <translation>The server has not told the time yet.</translation>
    </message>
    <message>
        <source>大厅时间 %1，这台机器走得准。</source>
        <translation>The hall&apos;s time is %1, and this machine agrees.</translation>
    </message>
    <message>
        <source>大厅时间 %1，这台机器自己的钟不准。屏幕按大厅时间走，不影响使用。</source>
        <translation>The hall&apos;s time is %1. This machine&apos;s own clock is wrong, but the screen goes by the hall&apos;s.</translation>
    </message>
    <message>
        <source>资料</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>和大厅一样新。</source>
        <translation>As fresh as the hall&apos;s.</translation>
    </message>
    <message>
        <source>这台机器还没有拿到过资料。</source>
        <translation>This machine has never had any data.</translation>
    </message>
    <message>
        <source>是 %1 的，网络好了会自己更新。</source>
        <translation>From %1; it catches up by itself when the network is back.</translation>
    </message>
    <message>
        <source>扫码口</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>读到了，好用。</source>
        <translation>It read something: it works.</translation>
    </message>
    <message>
        <source>请拿一张号票放上去试一下。</source>
        <translation>Please try it with a slip.</translation>
    </message>
    <message>
        <source>身份证读卡器</source>
        <translation>ID card reader</translation>
    </message>
    <message>
        <source>没有接。居民可以扫号票，或者输办件号。</source>
        <translation>Not connected. Residents can scan a slip or type a case number.</translation>
    </message>
    <message>
        <source>读不了：%1。拔下来再插上试一下。</source>
        <translation>It cannot read: %1. Unplug it and plug it in again.</translation>
    </message>
    <message>
        <source>读到一张证，好用。</source>
        <translation>It read a card: it works.</translation>
    </message>
    <message>
        <source>在等证件。</source>
        <translation>Waiting for a card.</translation>
    </message>
    <message>
        <source>触摸屏</source>
        <translation>Touch screen</translation>
    </message>
    <message numerus="yes">
        <source>按到了 %n 次，好用。</source>
        <translation>
            <numerusform>Pressed %n time: it works.</numerusform>
            <numerusform>Pressed %n times: it works.</numerusform>
        </translation>
    </message>
    <message>
        <source>请按下面的按钮试一下。</source>
        <translation>Please press the button below to try it.</translation>
    </message>
    <message>
        <source>系统没有报告触摸屏。请按下面的按钮试一下。</source>
        <translation>The system reports no touch screen. Please press the button below to try it.</translation>
    </message>
    <message>
        <source>硬盘</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>看不到剩多少。</source>
        <translation>The free space cannot be seen.</translation>
    </message>
    <message>
        <source>还剩 %1 GB。</source>
        <translation>%1 GB left.</translation>
    </message>
    <message>
        <source>快满了，请叫技术人员来。</source>
        <translation>Nearly full, please call a technician.</translation>
    </message>
    <message>
        <source>声音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>没有接喇叭，或者关着。朗读用不了。</source>
        <translation>No loudspeaker, or it is off. Reading aloud is not possible.</translation>
    </message>
    <message>
        <source>放不出声音：%1。看喇叭的线和电源。</source>
        <translation>Nothing can be heard: %1. Look at the loudspeaker&apos;s cable and power.</translation>
    </message>
    <message>
        <source>能响，但大厅自己录的音用不了：%1。</source>
        <translation>It sounds, but the hall&apos;s own recordings cannot be used: %1.</translation>
    </message>
    <message>
        <source>好用。按下面的“朗读”听一下。</source>
        <translation>It works. Press “Listen” below to hear it.</translation>
    </message>
    <message>
        <source>正在问它好不好用。</source>
        <translation>Asking it how it is.</translation>
    </message>
    <message>
        <source>好用，有纸。</source>
        <translation>Works, and has paper.</translation>
    </message>
    <message>
        <source>还能打，但纸快用完了。请准备换一卷。</source>
        <translation>Still prints, but the paper is nearly used up. Get a new roll ready.</translation>
    </message>
    <message>
        <source>接着，但它不会报告有没有纸。请取一个号，看票出不出来。</source>
        <translation>Connected, but it cannot tell whether it has paper. Take a number and see whether a slip comes out.</translation>
    </message>
    <message>
        <source>没有纸了。请换一卷新的。</source>
        <translation>Out of paper. Please put in a new roll.</translation>
    </message>
    <message>
        <source>卡住了。打开盖子取出卡住的纸，再关掉电源重新打开。</source>
        <translation>Jammed. Open the cover and take out the jammed paper, then switch it off and on again.</translation>
    </message>
    <message>
        <source>连不上。看它的电源开着没有，线插好没有。</source>
        <translation>Cannot be reached. See whether it is switched on and its cable is plugged in.</translation>
    </message>
    <message>
        <source>盖子开着。请合上，按紧。</source>
        <translation>The cover is open. Close it and press it down.</translation>
    </message>
</context>
<context>
    <name>yizhan::KioskTicket</name>
    <message>
        <source>正在打印纸票。</source>
        <translation>Printing your slip.</translation>
    </message>
    <message>
        <source>请取走纸票。没有出来也不要紧，拍下二维码一样用。</source>
        <translation>Please take your slip. If none comes out, a photo of the QR code does the same.</translation>
    </message>
    <message>
        <source>请取走纸票。</source>
        <translation>Please take your slip.</translation>
    </message>
    <message>
        <source>打印机没有纸了，纸票没打出来。</source>
        <translation>The printer is out of paper.</translation>
    </message>
    <message>
        <source>打印机的盖子开着，纸票没打出来。</source>
        <translation>The printer&apos;s cover is open.</translation>
    </message>
    <message>
        <source>打印机卡住了，纸票没打出来。</source>
        <translation>The printer is jammed.</translation>
    </message>
    <message>
        <source>打印机没有反应，纸票没打出来。</source>
        <translation>The printer does not respond.</translation>
    </message>
    <message>
        <source>纸票没打出来，请拍下二维码。</source>
        <translation>No slip came out: photograph the code.</translation>
    </message>
    <message>
        <source>您的号有效，拍下二维码和纸票一样用。</source>
        <translation>Your number is valid: a photo of the QR code serves as well as paper.</translation>
    </message>
</context>
<context>
    <name>yizhan::NoticeModel</name>
    <message>
        <source>请稍后再试，或到服务台。</source>
        <translation>Please try again later or go to the service desk.</translation>
    </message>
</context>
<context>
    <name>yizhan::PageReader</name>
    <message>
        <source>现在不能按</source>
        <translation>Cannot be pressed now</translation>
    </message>
    <message>
        <source>已经选了</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>yizhan::Voice</name>
    <message>
        <source>这台机器现在没有声音。请看屏幕上的字，或者叫人帮忙。</source>
        <translation>This machine has no sound right now. Please read the screen, or get help.</translation>
    </message>
</context>
<context>
    <name>yizhan::WallCalls</name>
    <message>
        <source>%1 人 约 %2–%3 分</source>
        <translation>%1 waiting, %2–%3 min</translation>
    </message>
    <message>
        <source>%1 人 窗口暂停</source>
        <translation>%1 waiting, window paused</translation>
    </message>
</context>
<context>
    <name>yizhan::WallCases</name>
    <message>
        <source>已决定，待出件</source>
        <translation>Decided, being issued</translation>
    </message>
    <message>
        <source>已办结，请到窗口</source>
        <translation>Finished, come to the window</translation>
    </message>
    <message>
        <source>待领取</source>
        <translation>To be collected</translation>
    </message>
    <message>
        <source>已领取</source>
        <translation>Collected</translation>
    </message>
    <message>
        <source>%1 部门同时审</source>
        <translation>Departments reviewing: %1</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>待补材料</source>
        <translation>Papers to follow</translation>
    </message>
    <message>
        <source>社区审核</source>
        <translation>Community review</translation>
    </message>
    <message>
        <source>街道审核</source>
        <translation>Sub-district review</translation>
    </message>
    <message>
        <source>区县审核</source>
        <translation>District review</translation>
    </message>
    <message>
        <source>市级审核</source>
        <translation>City review</translation>
    </message>
    <message>
        <source>部门审核</source>
        <translation>Department review</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>已决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>不限时</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>今天超时</source>
        <translation>Late today</translation>
    </message>
    <message>
        <source>超 %1 工作日</source>
        <translation>Workdays late: %1</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1 工作日</source>
        <translation>Workdays: %1</translation>
    </message>
    <message>
        <source>暂定 %1</source>
        <translation>Provisional: %1</translation>
    </message>
    <message>
        <source>已收件，待受理</source>
        <translation>Received, not accepted yet</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>未计时</source>
        <translation>No clock yet</translation>
    </message>
</context>
<context>
    <name>yizhan::WallDuty</name>
    <message>
        <source>%1号</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>到%1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>A岗 在岗</source>
        <translation>Post A, on duty</translation>
    </message>
    <message>
        <source>B岗 代%1</source>
        <translation>Post B, for %1</translation>
    </message>
    <message>
        <source>顶岗 代%1</source>
        <translation>Standing in for %1</translation>
    </message>
    <message>
        <source>暂时无人，请到服务台</source>
        <translation>Nobody now, please go to the service desk</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>今天休息</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>服务中</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>还没开门</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>已下班</source>
        <translation>Closed for today</translation>
    </message>
    <message>
        <source>午间休息</source>
        <translation>Lunch break</translation>
    </message>
</context>
</TS>
