<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
    <context>
        <name>AbsenceForm</name>
        <message>
            <source>请假、离岗</source>
            <translation>Leave and absence</translation>
        </message>
        <message>
            <source>现在就走（临时）</source>
            <translation>I have to go now</translation>
        </message>
        <message>
            <source>B岗马上顶上；交接单今天下班前补签</source>
            <translation>B covers at once; sign the hand-over before closing today</translation>
        </message>
        <message>
            <source>从</source>
            <translation>From</translation>
        </message>
        <message>
            <source>到（预计返岗）</source>
            <translation>Until (back at work)</translation>
        </message>
        <message>
            <source>说明，只有您和带班领导看得到</source>
            <translation>Note, seen only by you and the shift leader</translation>
        </message>
        <message>
            <source>指定顶岗人…</source>
            <translation>Name a substitute…</translation>
        </message>
        <message>
            <source>登记离岗</source>
            <translation>Record absence</translation>
        </message>
        <message>
            <source>提交请假</source>
            <translation>Ask for leave</translation>
        </message>
        <message>
            <source>谁来顶岗？</source>
            <translation>Who stands in?</translation>
        </message>
        <message>
            <source>要带班领导批准后才算。</source>
            <translation>It counts once the shift leader approves.</translation>
        </message>
        <message>
            <source>走的是别人，没来得及登记…</source>
            <translation>Somebody else has gone without a word…</translation>
        </message>
        <message>
            <source>登记的是：%1</source>
            <translation>Recorded for: %1</translation>
        </message>
        <message>
            <source>说明，只有本人和带班领导看得到</source>
            <translation>Note; only that person and the shift leaders see it</translation>
        </message>
        <message>
            <source>谁离岗了？</source>
            <translation>Who has gone?</translation>
        </message>
    </context>
    <context>
        <name>AbsencePage</name>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>要您签字的交接单</source>
            <translation>Hand-overs for you to sign</translation>
        </message>
        <message>
            <source>没有要签字的交接单</source>
            <translation>No hand-over waits for you</translation>
        </message>
        <message>
            <source>请假登记以后，系统会起草，不用自己写。</source>
            <translation>The system drafts one when leave is recorded; you write nothing.</translation>
        </message>
    </context>
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
            <source>答复 %1，理由：%2</source>
            <translation>Reply to %1, reason: %2</translation>
        </message>
        <message>
            <source>%1 ↑↓ 换一件</source>
            <translation>%1 ↑↓ for another case</translation>
        </message>
        <message>
            <source>已转报</source>
            <translation>Sent up</translation>
        </message>
        <message>
            <source>%1 的意见要转报上级</source>
            <translation>The opinion of %1 goes to a higher body</translation>
        </message>
        <message>
            <source>报到哪里、怎么报的（必填）</source>
            <translation>Where it was sent, and how (needed)</translation>
        </message>
        <message>
            <source>报到哪里、为什么（必填）</source>
            <translation>To whom it goes, and why (needed)</translation>
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
            <translation>Proxy's name</translation>
        </message>
        <message>
            <source>代办人电话</source>
            <translation>Proxy's phone</translation>
        </message>
        <message>
            <source>代办人身份证号</source>
            <translation>Proxy's identity number</translation>
        </message>
        <message>
            <source>姓名、电话和证号只存在大厅的服务器里，加了封；这台电脑不留。</source>
            <translation>Name, phone and identity number are kept only on the hall's server, sealed; this computer keeps none.</translation>
        </message>
    </context>
    <context>
        <name>ApplyPage</name>
        <message>
            <source>现在申请</source>
            <translation>Apply now</translation>
        </message>
        <message>
            <source>已经提交，等大厅收件</source>
            <translation>Handed in; staff will take it</translation>
        </message>
        <message>
            <source>计时起算日：%1</source>
            <translation>Time counts from %1</translation>
        </message>
        <message>
            <source>现在连不上大厅，提交不了。</source>
            <translation>No line to the hall, so nothing can be handed in.</translation>
        </message>
        <message>
            <source>手机号</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>正在提交…</source>
            <translation>Handing in…</translation>
        </message>
        <message>
            <source>提交申请</source>
            <translation>Hand in</translation>
        </message>
        <message>
            <source>留个电话，或者把身份证放到读卡器上。</source>
            <translation>Leave a phone number, or lay your identity card on the reader.</translation>
        </message>
        <message>
            <source>留个电话，工作人员好联系您。</source>
            <translation>Leave a phone number, so that staff can reach you.</translation>
        </message>
        <message>
            <source>状态：已提交（待收件）。工作人员收件前，您可以凭这个码撤回。</source>
            <translation>Handed in, not taken yet. Until staff take it you can take it back with this code.</translation>
        </message>
        <message>
            <source>记下了，完成</source>
            <translation>Noted, done</translation>
        </message>
        <message>
            <source>现在提交，从这一天开始算办理时限。工作人员上班先看您的申请，打电话告诉您带什么。</source>
            <translation>Handed in now, its time counts from that day. Staff look at it first thing and phone you about what to bring.</translation>
        </message>
        <message>
            <source>材料齐了，最晚 %1 前办结。</source>
            <translation>With all papers there: done by %1 at the latest.</translation>
        </message>
        <message>
            <source>材料齐了，最晚 %1 前办结（暂定，国务院还没公布那一年的放假安排）。</source>
            <translation>With all papers there: done by %1 at the latest (provisional: the holidays of that year are not announced yet).</translation>
        </message>
        <message>
            <source>现在提交，从这一分钟开始算办理时限，夜里和休息日都算。工作人员看到您的申请，打电话告诉您带什么。</source>
            <translation>If you hand it in now, its time limit runs from this minute, at night and on days off too. Staff call you as soon as they see it and tell you what to bring.</translation>
        </message>
        <message>
            <source>现在登记</source>
            <translation>Register now</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>确认前，您可以凭这个码撤回。</source>
            <translation>Until then you can take it back with this code.</translation>
        </message>
        <message>
            <source>已经登记，等工作人员确认</source>
            <translation>Registered, waiting for staff to confirm</translation>
        </message>
        <message>
            <source>不用等开门，现在就能登记</source>
            <translation>No need to wait for the doors: register now</translation>
        </message>
        <message>
            <source>现在就记下。工作人员 %1确认，要看原件会给您打电话。</source>
            <translation>It is written down now. Staff confirm it on %1 and phone you if they have to see originals.</translation>
        </message>
        <message>
            <source>工作人员最晚 %1 前确认，要看原件会给您打电话。</source>
            <translation>Staff confirm it by %1 at the latest and phone you if they have to see originals.</translation>
        </message>
    </context>
    <context>
        <name>ApprovalSection</name>
        <message>
            <source>等批准</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>没有要批准的。</source>
            <translation>Nothing waits for approval.</translation>
        </message>
        <message>
            <source>批准</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>不同意…</source>
            <translation>Refuse…</translation>
        </message>
        <message>
            <source>自己的申请由另一位领导批。</source>
            <translation>The other leader answers your own request.</translation>
        </message>
        <message>
            <source>为什么不同意？</source>
            <translation>Why is it refused?</translation>
        </message>
        <message>
            <source>回绝</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>不同意</source>
            <translation>Refuse</translation>
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
        <message>
            <source>查号没查到</source>
            <translation>Wrong look-ups</translation>
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
        <name>BellBanner</name>
        <message>
            <source>%1，共 %2 次</source>
            <translation>%1, %2 times</translation>
        </message>
        <message>
            <source>值班电话 %1</source>
            <translation>Duty phone %1</translation>
        </message>
        <message>
            <source>登录后应答</source>
            <translation>Log in to answer</translation>
        </message>
        <message>
            <source>我去开门</source>
            <translation>I go</translation>
        </message>
        <message>
            <source>我来接</source>
            <translation>I take it</translation>
        </message>
        <message>
            <source>值班电话 %1 · 这台电脑没有声音，请留意屏幕</source>
            <translation>Duty phone %1 · this computer has no sound: please watch the screen</translation>
        </message>
    </context>
    <context>
        <name>BellPage</name>
        <message>
            <source>按铃叫人</source>
            <translation>Ring the bell</translation>
        </message>
        <message>
            <source>铃没有响，请打电话</source>
            <translation>The bell did not ring, please phone</translation>
        </message>
        <message>
            <source>%1 这就过来</source>
            <translation>%1 is coming</translation>
        </message>
        <message>
            <source>铃响了，请在门口稍等</source>
            <translation>It rings; please wait at the door</translation>
        </message>
        <message>
            <source>正在按铃…</source>
            <translation>Ringing…</translation>
        </message>
        <message>
            <source>%1 在大厅值班。</source>
            <translation>%1 on duty in the hall.</translation>
        </message>
        <message>
            <source>现在大厅里没有人，打电话更快。</source>
            <translation>Nobody is in the hall now; phoning is quicker.</translation>
        </message>
        <message>
            <source>值班电话 %1</source>
            <translation>Duty phone %1</translation>
        </message>
        <message>
            <source>再按一次</source>
            <translation>Ring again</translation>
        </message>
        <message>
            <source>好的</source>
            <translation>All right</translation>
        </message>
        <message>
            <source>铃响了</source>
            <translation>The bell rang</translation>
        </message>
    </context>
    <context>
        <name>BookingCard</name>
        <message>
            <source>预约号 %1</source>
            <translation>Booking %1</translation>
        </message>
        <message>
            <source>预约号 %1 · %2</source>
            <translation>Booking %1 · %2</translation>
        </message>
        <message>
            <source>还没到那一天，到时再来取号。</source>
            <translation>It is for another day; check in then.</translation>
        </message>
        <message>
            <source>取号</source>
            <translation>Take a number</translation>
        </message>
        <message>
            <source>不来了，取消预约</source>
            <translation>Cancel the booking</translation>
        </message>
        <message>
            <source>离预约时间不到 2 小时，来不了请打 %1。</source>
            <translation>Less than 2 hours until then; if you cannot come, call %1.</translation>
        </message>
        <message>
            <source>%1 起可以取号</source>
            <translation>Your number can be taken from %1</translation>
        </message>
        <message>
            <source>预约的时段已过，请取一个普通号。</source>
            <translation>The booked time is over; please take an ordinary number.</translation>
        </message>
        <message>
            <source>预约的时段已过。</source>
            <translation>The booked time is over.</translation>
        </message>
        <message>
            <source>预约的时段已过，%1 开门后请取一个普通号。</source>
            <translation>The booked time is over; please take an ordinary number after %1.</translation>
        </message>
        <message>
            <source>取普通号</source>
            <translation>Take an ordinary number</translation>
        </message>
    </context>
    <context>
        <name>BookingPage</name>
        <message>
            <source>约个时间来</source>
            <translation>Book a time</translation>
        </message>
        <message>
            <source>约好了</source>
            <translation>Booked</translation>
        </message>
        <message>
            <source>来办哪一类事？</source>
            <translation>What is it about?</translation>
        </message>
        <message>
            <source>哪一天来？</source>
            <translation>Which day?</translation>
        </message>
        <message>
            <source>几点来？</source>
            <translation>What time?</translation>
        </message>
        <message>
            <source>留个电话</source>
            <translation>Your phone</translation>
        </message>
        <message>
            <source>现在连不上大厅，约不了。请稍等，或到服务台。</source>
            <translation>No line to the hall, so nothing can be booked. Please wait, or ask at the service desk.</translation>
        </message>
        <message>
            <source>现在没有能约的时间</source>
            <translation>No time can be booked now</translation>
        </message>
        <message>
            <source>请到时直接来取号。</source>
            <translation>Please come and take a number.</translation>
        </message>
        <message>
            <source>手机号</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>正在预约…</source>
            <translation>Booking…</translation>
        </message>
        <message>
            <source>就约这个时间</source>
            <translation>Book this time</translation>
        </message>
        <message>
            <source>输手机号，或者把身份证放到读卡器上。只用来认出您的预约，办完就删。</source>
            <translation>Type your mobile number, or lay your identity card on the reader. It only serves to find your booking and is deleted afterwards.</translation>
        </message>
        <message>
            <source>只用来认出您的预约，办完就删。</source>
            <translation>It only serves to find your booking and is deleted afterwards.</translation>
        </message>
        <message>
            <source>到时在自助机扫这个码，或者输预约号和手机号后四位取号。</source>
            <translation>Then scan this code at a kiosk, or type the booking number and the last four digits of your phone.</translation>
        </message>
        <message>
            <source>来不了，请在 %1 前在自助机上取消。</source>
            <translation>If you cannot come, cancel at a kiosk before %1.</translation>
        </message>
        <message>
            <source>上一步</source>
            <translation>Back one step</translation>
        </message>
        <message>
            <source>记下了，完成</source>
            <translation>Noted, done</translation>
        </message>
        <message>
            <source>改时间</source>
            <translation>Time</translation>
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
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>BranchSection</name>
        <message>
            <source>牵头部门答复：%1</source>
            <translation>Answer of the lead: %1</translation>
        </message>
        <message>
            <source>还没有答复，准予前要答复。</source>
            <translation>Not answered yet; needed before a grant.</translation>
        </message>
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
    </context>
    <context>
        <name>CalendarCaseRow</name>
        <message>
            <source>%1 %2，%3，从 %4 改为 %5 %6</source>
            <translation>%1 %2, %3, from %4 to %5 %6</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>工作日历</source>
            <translation>Work calendar</translation>
        </message>
        <message>
            <source>由上级或管理员公布，由负责人决定何时改用。改用前这里先算给您看。</source>
            <translation>Published by the centre or the administrator; the leader decides when the hall goes over to it. What it would move is counted here first.</translation>
        </message>
        <message>
            <source>改用这一版</source>
            <translation>Adopt this version</translation>
        </message>
        <message>
            <source>%1 → %2 · %3</source>
            <translation>%1 → %2 · %3</translation>
        </message>
        <message>
            <source>没有办件改期</source>
            <translation>No case moves</translation>
        </message>
        <message>
            <source>在办的件按这一版算，日期和现在一样。</source>
            <translation>Counted by this version, the running cases keep their dates.</translation>
        </message>
        <message>
            <source>事项 / 办件号</source>
            <translation>Matter / case number</translation>
        </message>
        <message>
            <source>哪一段</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>原来应办结</source>
            <translation>Due until now</translation>
        </message>
        <message>
            <source>改为</source>
            <translation>Due then</translation>
        </message>
        <message>
            <source>标记</source>
            <translation>Mark</translation>
        </message>
        <message>
            <source>改用这一版日历？</source>
            <translation>Adopt this calendar?</translation>
        </message>
        <message>
            <source>改用，全部一起改期</source>
            <translation>Adopt, move them all at once</translation>
        </message>
        <message>
            <source>先不改</source>
            <translation>Not now</translation>
        </message>
    </context>
    <context>
        <name>CalendarVersionRow</name>
        <message>
            <source>%1，%2%3</source>
            <translation>%1, %2%3</translation>
        </message>
        <message>
            <source>，正在使用</source>
            <translation>, in use</translation>
        </message>
        <message>
            <source>正在使用</source>
            <translation>In use</translation>
        </message>
        <message>
            <source>新公布</source>
            <translation>New</translation>
        </message>
        <message>
            <source>%1 公布 · %2</source>
            <translation>Published %1 · %2</translation>
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
        <message>
            <source>大字版</source>
            <translation>Big print</translation>
        </message>
        <message>
            <source>应送达</source>
            <translation>To be handed over</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>催办：请工作人员快一点</source>
            <translation>Ask the staff to hurry</translation>
        </message>
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
            <source>这个办件不在大厅的清单里了</source>
            <translation>This case is no longer in the hall's list</translation>
        </message>
        <message>
            <source>送达一段时间以后，办件会从各个屏幕上收起来。</source>
            <translation>Some time after delivery a case is put away from all screens.</translation>
        </message>
        <message>
            <source>送达…</source>
            <translation>Hand over…</translation>
        </message>
        <message>
            <source>结果交给谁？</source>
            <translation>Who gets the result?</translation>
        </message>
        <message>
            <source>请先把结果交到本人手里；送达记下以后不能撤回。</source>
            <translation>Put the result into their hands first; once recorded, a delivery cannot be taken back.</translation>
        </message>
    </context>
    <context>
        <name>CaseStep</name>
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
            <source>视为受理</source>
            <translation>Accepted by default</translation>
        </message>
    </context>
    <context>
        <name>CaseSummary</name>
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
            <source>已经办完，结果已经送达</source>
            <translation>Done, and the result has been handed over</translation>
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
            <translation>This date is provisional: next year's public holidays have not been announced yet.</translation>
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
            <source>%1 提交，下班后或休息日，计时起算日 %2。</source>
            <translation>Submitted on %1, after closing or on a day off; the time counts from %2.</translation>
        </message>
        <message>
            <source>这件事已经超期很久，对不起。监督电话：%1</source>
            <translation>We are sorry, this is long overdue. Supervision phone: %1</translation>
        </message>
        <message numerus="yes">
            <source>超期 %n 个工作日</source>
            <translation>
                <numerusform>%n working day overdue</numerusform>
                <numerusform>%n working days overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>还剩 %n 个工作日</source>
            <translation>
                <numerusform>%n working day left</numerusform>
                <numerusform>%n working days left</numerusform>
            </translation>
        </message>
        <message>
            <source>现在轮到：%1出结果</source>
            <translation>Now with: %1, for their result</translation>
        </message>
        <message numerus="yes">
            <source>现在轮到：%n 个部门一起审核</source>
            <translation>
                <numerusform>Under review by %n department</numerusform>
                <numerusform>Under review by %n departments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>现在轮到：%n 个部门出结果</source>
            <translation>
                <numerusform>Now %n department gives its result</numerusform>
                <numerusform>Now %n departments give their results</numerusform>
            </translation>
        </message>
        <message>
            <source>理由：%1</source>
            <translation>Reason: %1</translation>
        </message>
        <message>
            <source>不服可以怎么办，写在不予受理通知书上，也可以到窗口问。</source>
            <translation>What you can do about it stands on the notice of refusal; you can also ask at a window.</translation>
        </message>
        <message>
            <source>结果：不予。理由：%1</source>
            <translation>Result: not granted. Reason: %1</translation>
        </message>
        <message>
            <source>不服可以怎么办，写在决定书上，也可以到窗口问。</source>
            <translation>What you can do about it stands on the decision; you can also ask at a window.</translation>
        </message>
        <message>
            <source>承诺加延期</source>
            <translation>Promise and extension</translation>
        </message>
        <message>
            <source>这些部门：%1</source>
            <translation>These departments: %1</translation>
        </message>
        <message>
            <source>超期 %1</source>
            <translation>%1 overdue</translation>
        </message>
        <message>
            <source>还剩 %1</source>
            <translation>%1 left</translation>
        </message>
        <message>
            <source>用了 %1；</source>
            <translation>%1 used; </translation>
        </message>
        <message>
            <source>结果：准予，但有部门没有批准。不服可以怎么办，写在那个部门的决定书上，也可以到窗口问。</source>
            <translation>Result: granted, but one department said no. What you can do about that is on that department's decision; you can also ask at a window.</translation>
        </message>
        <message>
            <source>不到 1 个工作日</source>
            <translation>less than 1 working day</translation>
        </message>
        <message>
            <source>今天已超期</source>
            <translation>overdue since today</translation>
        </message>
        <message>
            <source>这件事的评价</source>
            <translation>Rating of this case</translation>
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
        <message>
            <source>全部岗位</source>
            <translation>All posts</translation>
        </message>
        <message>
            <source>全部部门</source>
            <translation>All departments</translation>
        </message>
        <message>
            <source>看哪个岗位的办件？</source>
            <translation>The cases of which post?</translation>
        </message>
        <message>
            <source>看在哪个部门手里的办件？</source>
            <translation>The cases in the hands of which department?</translation>
        </message>
        <message>
            <source>%1 件等您确认或批准（更正、延期），先看最早的</source>
            <translation>%1 waiting for your word (corrections, extensions): see the oldest</translation>
        </message>
    </context>
    <context>
        <name>CheckInPage</name>
        <message>
            <source>我有预约</source>
            <translation>I have a booking</translation>
        </message>
        <message>
            <source>您的预约</source>
            <translation>Your booking</translation>
        </message>
        <message>
            <source>请输手机号的最后四位</source>
            <translation>The last four digits of your phone</translation>
        </message>
        <message>
            <source>请输预约号</source>
            <translation>Your booking number</translation>
        </message>
        <message>
            <source>现在连不上大厅。请直接到服务台。</source>
            <translation>No line to the hall. Please go to the service desk.</translation>
        </message>
        <message>
            <source>手机号最后四位</source>
            <translation>Last four digits</translation>
        </message>
        <message>
            <source>预约号</source>
            <translation>Booking number</translation>
        </message>
        <message>
            <source>正在找…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>找我的预约</source>
            <translation>Find my booking</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>把预约的二维码放到扫码口，或者把身份证放到读卡器上，就不用输。</source>
            <translation>Or hold the code of the booking before the scanner, or lay your identity card on the reader.</translation>
        </message>
        <message>
            <source>把预约的二维码放到扫码口，就不用输。</source>
            <translation>Or hold the code of the booking before the scanner.</translation>
        </message>
        <message>
            <source>已经取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>这张证名下没有预约</source>
            <translation>No booking with this card</translation>
        </message>
        <message>
            <source>位子让给别人了，谢谢您。</source>
            <translation>Somebody else can have the place now. Thank you.</translation>
        </message>
        <message>
            <source>用手机号约的，请输预约号。</source>
            <translation>If you booked with a phone number, type the booking number.</translation>
        </message>
        <message>
            <source>重新输</source>
            <translation>Start again</translation>
        </message>
        <message>
            <source>预约号 %1。手机号是预约时留的那个。</source>
            <translation>Booking %1. The phone is the one left with the booking.</translation>
        </message>
        <message>
            <source>改预约号</source>
            <translation>Number</translation>
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
        <name>ChoiceTiles</name>
        <message>
            <source>其他的（第 %1 页，共 %2 页）</source>
            <translation>Others (page %1 of %2)</translation>
        </message>
    </context>
    <context>
        <name>ClockForm</name>
        <message>
            <source>依据和说明</source>
            <translation>Grounds</translation>
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
        <message>
            <source>停哪一部分？</source>
            <translation>Stop which part?</translation>
        </message>
        <message>
            <source>今天仍不计，明天起恢复计时。</source>
            <translation>Today still does not count; the clock runs from tomorrow.</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
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
            <source>现在值班 %1</source>
            <translation>On duty now: %1</translation>
        </message>
        <message>
            <source>现在值班 %1，到 %2</source>
            <translation>On duty now: %1, until %2</translation>
        </message>
        <message>
            <source>找值班的人，请在自助机上“按铃叫人”</source>
            <translation>To call them, press "Ring the bell" at the kiosk</translation>
        </message>
        <message>
            <source>急事可在自助机上“按铃叫人” · 照常可以查指南、预约、申请</source>
            <translation>Urgent? Ring at the kiosk; guides, bookings and applications go on there</translation>
        </message>
        <message>
            <source>急事可在自助机上“按铃叫人” · 下一班 %1 到</source>
            <translation>Urgent? Ring at the kiosk. The next shift comes at %1</translation>
        </message>
        <message>
            <source>现在可以在自助机上先取号，开门后按号办理。</source>
            <translation>You can take a number at the kiosk now; numbers are called once the hall opens.</translation>
        </message>
    </context>
    <context>
        <name>ConditionsCard</name>
        <message>
            <source>%1　您符合吗？</source>
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
        <name>CounselPage</name>
        <message>
            <source>找人说说</source>
            <translation>Talk to somebody</translation>
        </message>
        <message>
            <source>没有叫到人，请直接打电话</source>
            <translation>Nobody was reached, please phone</translation>
        </message>
        <message>
            <source>已经叫人了，%1 前有人找您</source>
            <translation>Called; somebody comes to you before %1</translation>
        </message>
        <message>
            <source>正在叫人…</source>
            <translation>Calling…</translation>
        </message>
        <message>
            <source>编号 %1。您可以在这里等，也可以先打电话。</source>
            <translation>Number %1. You can wait here, or phone right away.</translation>
        </message>
        <message>
            <source>请稍等。</source>
            <translation>One moment, please.</translation>
        </message>
        <message>
            <source>值班电话 %1</source>
            <translation>Duty phone %1</translation>
        </message>
        <message>
            <source>有危险马上打 110 或 120。心理援助热线 12356，全天有人接。</source>
            <translation>In danger, phone 110 or 120 at once. The help line 12356 answers day and night.</translation>
        </message>
        <message>
            <source>再叫一次</source>
            <translation>Call again</translation>
        </message>
        <message>
            <source>好的</source>
            <translation>All right</translation>
        </message>
        <message>
            <source>怎么找您？</source>
            <translation>How do we find you?</translation>
        </message>
        <message>
            <source>手机号</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>不留电话，现在找人</source>
            <translation>Call somebody, without a phone</translation>
        </message>
        <message>
            <source>现在找人</source>
            <translation>Call somebody now</translation>
        </message>
        <message>
            <source>留个电话，好找到您；不留也行。</source>
            <translation>Leave a phone number so that we find you; you need not.</translation>
        </message>
        <message>
            <source>现在找人谈一谈？</source>
            <translation>Talk to somebody now?</translation>
        </message>
        <message>
            <source>已经撤回</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>两小时内有人找您。</source>
            <translation>Somebody comes to you within two hours.</translation>
        </message>
        <message>
            <source>要找人的时候可以再来。</source>
            <translation>Come back whenever you need somebody.</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>不用了，撤回</source>
            <translation>Never mind, take it back</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>%1 接了，这就找您</source>
            <translation>%1 has taken it and is coming to you</translation>
        </message>
        <message>
            <source>过了 %1 还没有人接，请直接打电话</source>
            <translation>It is past %1 and nobody has answered; please phone</translation>
        </message>
    </context>
    <context>
        <name>CreditSection</name>
        <message>
            <source>容缺信用</source>
            <translation>Papers to follow</translation>
        </message>
        <message>
            <source>查失信记录</source>
            <translation>Look for a bad credit mark</translation>
        </message>
        <message>
            <source>记失信…</source>
            <translation>Mark as bad credit…</translation>
        </message>
        <message>
            <source>修复信用…</source>
            <translation>Lift the mark…</translation>
        </message>
        <message>
            <source>记失信</source>
            <translation>Mark as bad credit</translation>
        </message>
        <message>
            <source>到期以前，这个人在本大厅不能容缺后补，材料要一次交齐。</source>
            <translation>Until that day this person has to hand in everything at once; nothing may follow later.</translation>
        </message>
        <message>
            <source>到哪天为止（年-月-日）</source>
            <translation>Until which day (year-month-day)</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>修复信用</source>
            <translation>Lift the mark</translation>
        </message>
        <message>
            <source>修复以后，这个人又可以容缺后补。</source>
            <translation>After that, papers may follow later again for this person.</translation>
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
        <message>
            <source>今天 %1</source>
            <extracomment>%1 is a time, "17:30"</extracomment>
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
            <source>数据库丢失了最近的改动</source>
            <translation>The database lost the last changes</translation>
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
            <source>确认了服务器时间</source>
            <translation>Accepted the server's clock</translation>
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
            <source>超期完成</source>
            <translation>Done late</translation>
        </message>
        <message>
            <source>按时完成</source>
            <translation>Done in time</translation>
        </message>
        <message>
            <source>第 %1 步 · %2</source>
            <extracomment>%1 a number from one on, %2 what stands there</extracomment>
            <translation>Step %1 · %2</translation>
        </message>
        <message>
            <source>到期提示</source>
            <translation>Reminder</translation>
        </message>
        <message>
            <source>黄灯预警</source>
            <translation>Yellow notice</translation>
        </message>
        <message>
            <source>超期黄牌</source>
            <translation>Overdue: yellow card</translation>
        </message>
        <message>
            <source>催办通知</source>
            <translation>Urging notice</translation>
        </message>
        <message>
            <source>红牌通报</source>
            <translation>Red card</translation>
        </message>
        <message>
            <source>A岗</source>
            <translation>Post A</translation>
        </message>
        <message>
            <source>B岗</source>
            <translation>Post B</translation>
        </message>
        <message>
            <source>主办部门</source>
            <translation>Lead department</translation>
        </message>
        <message>
            <source>审核部门</source>
            <translation>Reviewing department</translation>
        </message>
        <message>
            <source>部门负责人</source>
            <translation>Head of department</translation>
        </message>
        <message>
            <source>大厅负责人</source>
            <translation>Leader of the hall</translation>
        </message>
        <message>
            <source>工作日历变了，应办结从 %1 改为 %2</source>
            <translation>The work calendar changed: due %2 instead of %1</translation>
        </message>
        <message>
            <source>放假安排已公布，应办结时间不再暂定</source>
            <translation>Public holidays announced: the due date is no longer provisional</translation>
        </message>
        <message>
            <source>放假安排还没有公布，应办结时间暂定</source>
            <translation>Public holidays not announced yet: the due date is provisional</translation>
        </message>
        <message>
            <source>改用了工作日历</source>
            <translation>Adopted a work calendar</translation>
        </message>
        <message>
            <source>附上扫描件</source>
            <translation>Attached a scan</translation>
        </message>
        <message>
            <source>看了扫描件</source>
            <translation>Viewed a scan</translation>
        </message>
        <message>
            <source>出具文书</source>
            <translation>Issued a paper</translation>
        </message>
        <message>
            <source>打开文书</source>
            <translation>Opened a paper</translation>
        </message>
        <message>
            <source>看了差评整改</source>
            <translation>Viewed bad ratings</translation>
        </message>
        <message>
            <source>收到评价</source>
            <translation>Rated</translation>
        </message>
        <message>
            <source>差评回访</source>
            <translation>Called back after a bad rating</translation>
        </message>
        <message>
            <source>差评整改</source>
            <translation>Bad ratings</translation>
        </message>
        <message>
            <source>延长整改期限</source>
            <translation>More time allowed</translation>
        </message>
        <message>
            <source>差评申诉</source>
            <translation>Appealed against a bad rating</translation>
        </message>
        <message>
            <source>答复差评申诉</source>
            <translation>Answered an appeal</translation>
        </message>
        <message>
            <source>差评销号</source>
            <translation>Closed a bad rating</translation>
        </message>
        <message>
            <source>差评整改超期</source>
            <translation>Bad rating not dealt with in time</translation>
        </message>
        <message>
            <source>%1 代%2</source>
            <extracomment>%1 who has the case now, %2 the A whose case it is</extracomment>
            <translation>%1 for %2</translation>
        </message>
        <message>
            <source>不再计时</source>
            <translation>No longer timed</translation>
        </message>
        <message>
            <source>%1 下一步：%2</source>
            <extracomment>%1 number of a case, %2 what to do next</extracomment>
            <translation>%1, next: %2</translation>
        </message>
        <message>
            <source>移交：%1</source>
            <translation>Handed over: %1</translation>
        </message>
        <message>
            <source>印章、钥匙：%1</source>
            <translation>Seals and keys: %1</translation>
        </message>
        <message>
            <source>交代：%1</source>
            <translation>Notes: %1</translation>
        </message>
        <message>
            <source>交还：%1</source>
            <translation>Given back: %1</translation>
        </message>
        <message>
            <source>%1（预约时没有选事项）</source>
            <translation>%1 (no matter chosen when booking)</translation>
        </message>
        <message>
            <source>申请人</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>等补材料</source>
            <translation>papers awaited</translation>
        </message>
        <message>
            <source>等出结果</source>
            <translation>result awaited</translation>
        </message>
        <message>
            <source>等申请人补材料</source>
            <translation>Waiting for the applicant's papers</translation>
        </message>
        <message>
            <source>等部门出结果</source>
            <translation>Waiting for departments' results</translation>
        </message>
        <message>
            <source>申请人资料</source>
            <translation>Applicant's data</translation>
        </message>
        <message>
            <source>代办人资料</source>
            <translation>Agent's data</translation>
        </message>
        <message>
            <source>休假</source>
            <translation>on leave</translation>
        </message>
        <message>
            <source>学习</source>
            <translation>Study</translation>
        </message>
        <message>
            <source>开会</source>
            <translation>in a meeting</translation>
        </message>
        <message>
            <source>出差</source>
            <translation>Business trip</translation>
        </message>
        <message>
            <source>培训</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>病假</source>
            <translation>Sick leave</translation>
        </message>
        <message>
            <source>事假</source>
            <translation>Personal leave</translation>
        </message>
        <message>
            <source>其他</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>更正“%1”</source>
            <translation>Correction of “%1”</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>准予</source>
            <translation>Grant</translation>
        </message>
        <message>
            <source>不予</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>代办人</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>%1 提出，%2 确认</source>
            <extracomment>%1 and %2 are people</extracomment>
            <translation>Asked for by %1, confirmed by %2</translation>
        </message>
        <message>
            <source>已更正，见 %1</source>
            <translation>Corrected, see %1</translation>
        </message>
        <message>
            <source>有更正等第二个人确认</source>
            <translation>A correction waits for a second person</translation>
        </message>
        <message>
            <source>第二次补正通知，已记为违规</source>
            <translation>Second notice, recorded as a breach</translation>
        </message>
        <message>
            <source>理由：%1</source>
            <translation>Reason: %1</translation>
        </message>
        <message>
            <source>改为：%1</source>
            <translation>What is right: %1</translation>
        </message>
        <message>
            <source>申请换AB岗</source>
            <translation>Asked for another A/B pair</translation>
        </message>
        <message>
            <source>答复换AB岗的申请</source>
            <translation>Answered a request for another pair</translation>
        </message>
        <message>
            <source>没有人</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>顶岗人</source>
            <translation>Substitute</translation>
        </message>
        <message>
            <source>逾期视为受理</source>
            <translation>Accepted by default</translation>
        </message>
        <message>
            <source>看材料，决定是否受理</source>
            <translation>Look through the papers and decide on acceptance</translation>
        </message>
        <message>
            <source>等申请人补正，补齐就受理</source>
            <translation>Wait for the applicant's corrections; accept once they are in</translation>
        </message>
        <message>
            <source>催申请人把材料补齐</source>
            <translation>Remind the applicant of the missing papers</translation>
        </message>
        <message>
            <source>催 %1 给意见</source>
            <translation>Remind %1 of the opinion</translation>
        </message>
        <message>
            <source>催 %1 出结果</source>
            <translation>Remind %1 of the result</translation>
        </message>
        <message>
            <source>往下办</source>
            <translation>Go on with it</translation>
        </message>
        <message>
            <source>办结，通知申请人</source>
            <translation>Finish it and tell the applicant</translation>
        </message>
        <message>
            <source>答复了%1的意见（牵头部门）</source>
            <translation>Answered what %1 said (lead department)</translation>
        </message>
        <message>
            <source>没有补交：%1；承诺 %2 前补交，期满自动终止</source>
            <extracomment>%1 papers, %2 a day</extracomment>
            <translation>Not brought: %1; promised before %2, ended by itself</translation>
        </message>
        <message>
            <source>今天仍不计，明天起恢复，还剩 %1 工作日</source>
            <translation>Stopped until midnight, %1 working days left</translation>
        </message>
        <message>
            <source>居民本人，在自助机上</source>
            <translation>the resident, at a kiosk</translation>
        </message>
        <message>
            <source>%1：%2（只是%3）</source>
            <extracomment>%1 that a clock was stopped or goes on, %2 for what it was stopped, %3 a department</extracomment>
            <translation>%1: %2 (%3 only)</translation>
        </message>
        <message>
            <source>转报了%1的意见（牵头部门）</source>
            <extracomment>%1 a department whose opinion the lead answered, or sent up to a higher body</extracomment>
            <translation>Sent up the opinion of %1 (lead department)</translation>
        </message>
        <message>
            <source>申请人签字要求撤回</source>
            <translation>The applicant asked for it and signed</translation>
        </message>
        <message>
            <source>代办人签字要求撤回</source>
            <translation>The agent asked for it and signed</translation>
        </message>
        <message>
            <source>要求补正</source>
            <translation>Asked for corrections</translation>
        </message>
        <message>
            <source>收下补正材料</source>
            <translation>Took in corrections</translation>
        </message>
        <message>
            <source>答复审核意见</source>
            <translation>Answered an opinion</translation>
        </message>
        <message>
            <source>作出部门决定</source>
            <translation>Gave a department's result</translation>
        </message>
        <message>
            <source>登记上级系统编号</source>
            <translation>Recorded the number of the provincial system</translation>
        </message>
        <message>
            <source>催办</source>
            <translation>Urged</translation>
        </message>
        <message>
            <source>申请更正</source>
            <translation>Asked for an amendment</translation>
        </message>
        <message>
            <source>答复更正申请</source>
            <translation>Answered an amendment</translation>
        </message>
        <message>
            <source>记失信</source>
            <translation>Marked bad credit</translation>
        </message>
        <message>
            <source>修复信用</source>
            <translation>Cleared a credit mark</translation>
        </message>
        <message>
            <source>查了失信记录</source>
            <translation>Looked up bad credit</translation>
        </message>
        <message>
            <source>容缺补交到期</source>
            <translation>Deferred materials ran out</translation>
        </message>
        <message>
            <source>删除个人信息</source>
            <translation>Erased personal data</translation>
        </message>
        <message>
            <source>发出限时提醒</source>
            <translation>Sent a time-limit notice</translation>
        </message>
        <message>
            <source>每天重算时限</source>
            <translation>Worked the limits out anew for the day</translation>
        </message>
        <message>
            <source>收下自助机提交</source>
            <translation>Took what was handed in</translation>
        </message>
        <message>
            <source>补登申请人</source>
            <translation>Recorded the applicant</translation>
        </message>
        <message>
            <source>看了自助机提交</source>
            <translation>Viewed what was handed in</translation>
        </message>
        <message>
            <source>申请人或代办人，在自助机上</source>
            <translation>the applicant or the agent, at a kiosk</translation>
        </message>
        <message numerus="yes">
            <source>%1：%n 个工作日（%2）</source>
            <extracomment>%1 that more time was asked for or given, %2 why</extracomment>
            <translation>
                <numerusform>%1: %n working day (%2)</numerusform>
                <numerusform>%1: %n working days (%2)</numerusform>
            </translation>
        </message>
        <message>
            <source>查号没查到</source>
            <translation>Look-up found nothing</translation>
        </message>
        <message>
            <source>查错太多，先不让查</source>
            <translation>Too many wrong look-ups, shut for a while</translation>
        </message>
        <message>
            <source>不让查时又来查</source>
            <translation>Looked up again while shut</translation>
        </message>
        <message>
            <source>办件号 %1</source>
            <translation>case number %1</translation>
        </message>
        <message>
            <source>预约号 %1</source>
            <translation>booking number %1</translation>
        </message>
        <message>
            <source>票上的码</source>
            <translation>code of a slip</translation>
        </message>
        <message>
            <source>身份证</source>
            <translation>identity card</translation>
        </message>
        <message>
            <source>%1 前要答复</source>
            <extracomment>%1 a day and time: by then the hall accepts, refuses or asks for papers, or it is accepted by default</extracomment>
            <translation>answer by %1</translation>
        </message>
        <message>
            <source>补正期限 %1 已过</source>
            <translation>papers were due %1</translation>
        </message>
        <message>
            <source>%1 前补正</source>
            <translation>papers due by %1</translation>
        </message>
        <message>
            <source>送达提示</source>
            <translation>Delivery due soon</translation>
        </message>
        <message>
            <source>送达超期</source>
            <translation>Delivery overdue</translation>
        </message>
        <message>
            <source>送达已超期</source>
            <translation>Handing over overdue</translation>
        </message>
        <message>
            <source>送达快到期</source>
            <translation>Handing over due soon</translation>
        </message>
        <message>
            <source>等补正</source>
            <translation>waiting for corrections</translation>
        </message>
        <message>
            <source>等申请人补正</source>
            <translation>Waiting for the applicant's corrections</translation>
        </message>
        <message>
            <source>等申请人补正，材料来了恢复计时</source>
            <translation>Wait for the applicant's corrections; resume the clock when they are in</translation>
        </message>
        <message>
            <source>代办人，在自助机上</source>
            <translation>the agent, at a kiosk</translation>
        </message>
        <message>
            <source>申请人，在自助机上</source>
            <translation>the applicant, at a kiosk</translation>
        </message>
        <message numerus="yes">
            <source>%1：%n 个工作日</source>
            <translation>
                <numerusform>%1: %n working day</numerusform>
                <numerusform>%1: %n working days</numerusform>
            </translation>
        </message>
        <message>
            <source>自助机提交超时提醒</source>
            <translation>Told of an overdue kiosk submission</translation>
        </message>
        <message>
            <source>自助机提交超时</source>
            <translation>Kiosk submission overdue</translation>
        </message>
        <message numerus="yes">
            <source>%1 等 %n 个部门已超期</source>
            <extracomment>%1 a department, the first of several</extracomment>
            <translation>
                <numerusform>%1 and others: %n department overdue</numerusform>
                <numerusform>%1 and others: %n departments overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 等 %n 个部门快到期</source>
            <translation>
                <numerusform>%1 and others: %n department due soon</numerusform>
                <numerusform>%1 and others: %n departments due soon</numerusform>
            </translation>
        </message>
        <message>
            <source>到期没有答复</source>
            <translation>No answer in time</translation>
        </message>
        <message>
            <source>发了程序令牌</source>
            <translation>Made a token for a program</translation>
        </message>
        <message>
            <source>停用了程序令牌</source>
            <translation>Revoked a program's token</translation>
        </message>
        <message>
            <source>失信记录到期删除</source>
            <translation>Deleted a credit mark whose time was over</translation>
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
        <name>DeskPrinter</name>
        <message>
            <source>没有打印出来：请检查打印机，或另存后打印。</source>
            <translation>It was not printed: look at the printer, or save it and print from there.</translation>
        </message>
        <message>
            <source>已送到打印机</source>
            <translation>Sent to the printer</translation>
        </message>
    </context>
    <context>
        <name>DeskRoster</name>
        <message>
            <source>正常</source>
            <translation>Regular</translation>
        </message>
        <message>
            <source>错时早</source>
            <translation>Early</translation>
        </message>
        <message>
            <source>中午</source>
            <translation>Noon</translation>
        </message>
        <message>
            <source>晚</source>
            <translation>Evening</translation>
        </message>
        <message>
            <source>节假日</source>
            <translation>Day off</translation>
        </message>
        <message>
            <source>没有排人</source>
            <translation>nobody planned</translation>
        </message>
        <message>
            <source>没有带班</source>
            <translation>no leader</translation>
        </message>
        <message>
            <source>没有值班人</source>
            <translation>no worker</translation>
        </message>
        <message>
            <source>只有一人，最好两人</source>
            <translation>one person, two are better</translation>
        </message>
        <message>
            <source>一周内，还没公布</source>
            <translation>within a week and not published</translation>
        </message>
        <message>
            <source>公布晚于一周前</source>
            <translation>published less than a week ahead</translation>
        </message>
        <message>
            <source>有人请假</source>
            <translation>somebody is on leave</translation>
        </message>
        <message>
            <source>A岗B岗都不在</source>
            <translation>neither A nor B there</translation>
        </message>
        <message>
            <source>同岗A、B排在一起</source>
            <translation>A and B of one post together</translation>
        </message>
        <message>
            <source>有人申请换班</source>
            <translation>a swap is asked for</translation>
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
            <translation>The server's certificate is not the paired one, so nothing was sent; tell the administrator.</translation>
        </message>
    </context>
    <context>
        <name>DeskShift</name>
        <message>
            <source>居民</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>老人</source>
            <translation>Elderly</translation>
        </message>
        <message>
            <source>未成年人</source>
            <translation>Minor</translation>
        </message>
        <message>
            <source>租户</source>
            <translation>Tenant</translation>
        </message>
        <message>
            <source>商户</source>
            <translation>Business</translation>
        </message>
        <message>
            <source>部门来人</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>来电</source>
            <translation>By phone</translation>
        </message>
        <message>
            <source>巡查</source>
            <translation>Patrol</translation>
        </message>
        <message>
            <source>办好了</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>已登记</source>
            <translation>Recorded</translation>
        </message>
        <message>
            <source>已转交</source>
            <translation>Referred</translation>
        </message>
        <message>
            <source>已上报</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>没完，交下一班</source>
            <translation>Open, for the next shift</translation>
        </message>
        <message>
            <source>%1 应了门铃</source>
            <translation>%1 answered the bell</translation>
        </message>
        <message>
            <source>%1 接了心理疏导 %2</source>
            <extracomment>%1 a person, %2 the number of what was handed in</extracomment>
            <translation>%1 took on counselling %2</translation>
        </message>
        <message>
            <source>%1 收下 %2</source>
            <translation>%1 took %2</translation>
        </message>
        <message>
            <source>%1 办好 %2</source>
            <translation>%1 finished %2</translation>
        </message>
    </context>
    <context>
        <name>DeskSubmissions</name>
        <message>
            <source>垃圾、脏乱</source>
            <translation>Rubbish, dirt</translation>
        </message>
        <message>
            <source>东西坏了</source>
            <translation>Something broken</translation>
        </message>
        <message>
            <source>有危险</source>
            <translation>Danger</translation>
        </message>
        <message>
            <source>吵闹扰民</source>
            <translation>Noise</translation>
        </message>
        <message>
            <source>邻里纠纷</source>
            <translation>Quarrel</translation>
        </message>
        <message>
            <source>别的事</source>
            <translation>Something else</translation>
        </message>
    </context>
    <context>
        <name>DigitKeys</name>
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
            <translation>Erase</translation>
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
            <translation>Erase</translation>
        </message>
    </context>
    <context>
        <name>DoneCard</name>
        <message>
            <source>二维码</source>
            <translation>QR code</translation>
        </message>
        <message>
            <source>请拍下或记下这个号码</source>
            <translation>Please photograph or note this number</translation>
        </message>
        <message>
            <source>纸票上也有</source>
            <translation>It is on the slip too</translation>
        </message>
        <message>
            <source>再打一次</source>
            <translation>Print again</translation>
        </message>
    </context>
    <context>
        <name>DutyBar</name>
        <message>
            <source>我来顶岗</source>
            <translation>I will take it</translation>
        </message>
        <message>
            <source>这台电脑没有声音，请留意屏幕</source>
            <translation>This computer has no sound: please watch the screen</translation>
        </message>
    </context>
    <context>
        <name>DutyBoard</name>
        <message>
            <source>现在谁在岗</source>
            <translation>Who is on duty now</translation>
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
            <source>顶岗，代%1</source>
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
            <source>%1　%2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%2 · %1</translation>
        </message>
        <message>
            <source>%1，%2起</source>
            <translation>%1, since %2</translation>
        </message>
        <message>
            <source>请到服务台</source>
            <translation>see the desk</translation>
        </message>
        <message>
            <source>在厅内 · 请到服务台</source>
            <translation>In the hall · ask at the service desk</translation>
        </message>
        <message>
            <source>%1 · 电话 %2</source>
            <translation>%1 · phone %2</translation>
        </message>
        <message>
            <source>暂时无人，%1 回来</source>
            <translation>Nobody here, back at %1</translation>
        </message>
        <message>
            <source>现在休息，到 %1</source>
            <translation>Closed until %1</translation>
        </message>
        <message>
            <source>在岗</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>顶岗，代%1到%2</source>
            <translation>Standing in for %1 until %2</translation>
        </message>
        <message>
            <source>现在没有人在岗</source>
            <translation>Nobody is on duty now</translation>
        </message>
    </context>
    <context>
        <name>DutyLine</name>
        <message>
            <source>%1号窗口 %2</source>
            <translation>Window %1, %2</translation>
        </message>
        <message>
            <source>%1号窗口</source>
            <translation>Window %1</translation>
        </message>
        <message>
            <source>%1　现在休息</source>
            <translation>%1  closed now</translation>
        </message>
        <message>
            <source>%1　现在休息，到 %2</source>
            <translation>%1  closed until %2</translation>
        </message>
        <message>
            <source>%1　请到服务台</source>
            <translation>%1  at the desk</translation>
        </message>
        <message>
            <source>%1　现在没有人在岗</source>
            <translation>%1  nobody is on duty now</translation>
        </message>
        <message>
            <source>%1　暂时无人，%2 回来</source>
            <translation>%1  nobody here, back at %2</translation>
        </message>
        <message>
            <source>%1　%2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>%1　%2（%3岗）</source>
            <translation>%1  %2 (post %3)</translation>
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
        <message>
            <source>值班表</source>
            <translation>Roster</translation>
        </message>
        <message>
            <source>值班日志</source>
            <translation>Log book</translation>
        </message>
        <message>
            <source>自助机提交 %1</source>
            <translation>From the kiosk %1</translation>
        </message>
        <message>
            <source>自助机提交</source>
            <translation>From the kiosk</translation>
        </message>
        <message>
            <source>监督电话 %1</source>
            <translation>Supervision phone %1</translation>
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
            <source>催办：请快一点</source>
            <translation>Ask to hurry</translation>
        </message>
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
        <message>
            <source>这一队现在没有人在等</source>
            <translation>Nobody is waiting in this queue</translation>
        </message>
        <message>
            <source>或者打电话</source>
            <translation>or phone</translation>
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
            <translation>A case number, or today's number</translation>
        </message>
        <message>
            <source>请人帮我查</source>
            <translation>Ask somebody to look</translation>
        </message>
        <message>
            <source>工作人员马上过来</source>
            <translation>Staff will come at once</translation>
        </message>
        <message>
            <source>现在连不上，请到服务台</source>
            <translation>Offline: see the service desk</translation>
        </message>
        <message>
            <source>或者打电话</source>
            <translation>or phone</translation>
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
            <source>第 %1 页，共 %2 页</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>看后面几样</source>
            <translation>Show the next</translation>
        </message>
        <message>
            <source>回到前面几样</source>
            <translation>Back to the first</translation>
        </message>
    </context>
    <context>
        <name>ElderNightPage</name>
        <message>
            <source>窗口休息了</source>
            <translation>The windows are closed</translation>
        </message>
        <message>
            <source>叫值班的人</source>
            <translation>Call the duty person</translation>
        </message>
        <message>
            <source>按一下就响铃</source>
            <translation>One touch rings</translation>
        </message>
        <message>
            <source>或打 %1</source>
            <translation>or phone %1</translation>
        </message>
        <message>
            <source>约个时间来</source>
            <translation>Book a time</translation>
        </message>
        <message>
            <source>到时间先叫您</source>
            <translation>You are called first then</translation>
        </message>
        <message>
            <source>最近几天都约满了</source>
            <translation>The next days are full</translation>
        </message>
        <message>
            <source>看要带什么</source>
            <translation>What to bring</translation>
        </message>
        <message>
            <source>有的事现在就能申请</source>
            <translation>Some can be applied for now</translation>
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
            <source>看后面几样</source>
            <translation>Show the next</translation>
        </message>
        <message>
            <source>查办件、找人说说、上报</source>
            <translation>Progress, somebody to talk to, reports</translation>
        </message>
        <message>
            <source>找人说说</source>
            <translation>Talk to somebody</translation>
        </message>
        <message>
            <source>2小时内有人联系您</source>
            <translation>Somebody calls within 2 hours</translation>
        </message>
        <message>
            <source>网格上报</source>
            <translation>Report to the grid</translation>
        </message>
        <message>
            <source>垃圾、损坏、隐患、吵闹</source>
            <translation>Rubbish, damage, danger, noise</translation>
        </message>
        <message>
            <source>回到前面几样</source>
            <translation>Back to the first</translation>
        </message>
        <message>
            <source>%1 开门，%2 起可以取号</source>
            <translation>Opens at %1; numbers from %2</translation>
        </message>
        <message>
            <source>%1 开门</source>
            <translation>Opens %1</translation>
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
            <source>到 %1 号窗口</source>
            <translation>Window %1</translation>
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
        <message>
            <source>请在这里稍等，工作人员这就来帮您。</source>
            <translation>Please wait here. Somebody is coming to help you.</translation>
        </message>
        <message>
            <source>%1 起叫号</source>
            <translation>Called from %1</translation>
        </message>
        <message>
            <source>这一队前面没有人</source>
            <translation>Nobody ahead in your queue</translation>
        </message>
    </context>
    <context>
        <name>FilePicker</name>
        <message>
            <source>另存</source>
            <translation>Save as</translation>
        </message>
        <message>
            <source>存到这里</source>
            <translation>Save here</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>PDF 文件 (*.pdf)</source>
            <translation>PDF files (*.pdf)</translation>
        </message>
        <message>
            <source>图片 (*.jpg *.jpeg *.png)</source>
            <translation>Pictures (*.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
    </context>
    <context>
        <name>FileView</name>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>另存</source>
            <translation>Save as</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>正在打开…</source>
            <translation>Opening…</translation>
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
        <message>
            <source>申请人撤件…</source>
            <translation>The applicant withdraws…</translation>
        </message>
        <message>
            <source>代办人撤件…</source>
            <translation>The agent withdraws…</translation>
        </message>
        <message>
            <source>代办人要在撤件确认书上签字。</source>
            <translation>The agent signs the confirmation of withdrawal.</translation>
        </message>
        <message>
            <source>已经告知过一次：只能一次告知全部材料，再告知会记为违规。</source>
            <translation>There was a notice already: everything has to be told at once, and another is recorded as a breach.</translation>
        </message>
        <message>
            <source>先打印承诺书请申请人签字，签好再受理；到期不补就退件。</source>
            <translation>Print the promise and have it signed first, then accept; what does not come in time ends the case.</translation>
        </message>
        <message>
            <source>看承诺书、打印…</source>
            <translation>See and print the promise…</translation>
        </message>
        <message>
            <source>一次性告知要写明缺哪些材料。</source>
            <translation>A notice has to say what is missing.</translation>
        </message>
        <message>
            <source>请勾选补交的材料。</source>
            <translation>Tick what was brought.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpForm</name>
        <message>
            <source>先回访</source>
            <translation>First call back</translation>
        </message>
        <message>
            <source>整改</source>
            <translation>Put it right</translation>
        </message>
        <message>
            <source>答复申诉</source>
            <translation>Answer the appeal</translation>
        </message>
        <message>
            <source>销号</source>
            <translation>Close it</translation>
        </message>
        <message>
            <source>核实的情况（可不填）</source>
            <translation>What was found (optional)</translation>
        </message>
        <message>
            <source>情况和理由（必填）</source>
            <translation>What was done and why (required)</translation>
        </message>
        <message>
            <source>已接通</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>没有接通</source>
            <translation>Not reached</translation>
        </message>
        <message>
            <source>已改正</source>
            <translation>Put right</translation>
        </message>
        <message>
            <source>已解释清楚</source>
            <translation>Explained</translation>
        </message>
        <message>
            <source>诉求没有依据</source>
            <translation>No grounds for it</translation>
        </message>
        <message>
            <source>申诉成立</source>
            <translation>Appeal upheld</translation>
        </message>
        <message>
            <source>申诉不成立</source>
            <translation>Appeal rejected</translation>
        </message>
        <message>
            <source>申诉</source>
            <translation>Appeal</translation>
        </message>
        <message>
            <source>延到 15 个工作日</source>
            <translation>Allow 15 working days</translation>
        </message>
    </context>
    <context>
        <name>FollowUpRow</name>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1，%2，%3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>超期 · %1</source>
            <translation>Late · %1</translation>
        </message>
    </context>
    <context>
        <name>FollowUpsPage</name>
        <message>
            <source>差评整改</source>
            <translation>Bad ratings</translation>
        </message>
        <message>
            <source>实名差评 1 个工作日内回访，5 个工作日内整改；由另一个人销号。</source>
            <translation>Called back within 1 working day where there is a name, put right within 5; somebody else closes it.</translation>
        </message>
        <message>
            <source>原因：%1</source>
            <translation>Reasons: %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>看这个办件和电话</source>
            <translation>See the case and the phone</translation>
        </message>
        <message>
            <source>经过</source>
            <translation>What happened</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
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
        <name>GeneralButton</name>
        <message>
            <source>说不清？直接取号，工作人员帮您</source>
            <translation>Not sure? Take a number, we will help</translation>
        </message>
        <message>
            <source>说不清？叫人帮忙</source>
            <translation>Not sure? Call somebody to help</translation>
        </message>
    </context>
    <context>
        <name>GuideButton</name>
        <message>
            <source>打印这份指南</source>
            <translation>Print this guide</translation>
        </message>
        <message>
            <source>带什么、到哪里、几点开门</source>
            <translation>What to bring, where, and when it is open</translation>
        </message>
    </context>
    <context>
        <name>HandedInPage</name>
        <message>
            <source>我提交的</source>
            <translation>What I handed in</translation>
        </message>
        <message>
            <source>已经撤回</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>已经办好</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>工作人员正在办</source>
            <translation>Staff are working on it</translation>
        </message>
        <message>
            <source>已经提交，等大厅收件</source>
            <translation>Handed in; staff will take it</translation>
        </message>
        <message>
            <source>现在连不上大厅。请直接到服务台。</source>
            <translation>No line to the hall. Please go to the service desk.</translation>
        </message>
        <message>
            <source>编号 %1</source>
            <translation>No. %1</translation>
        </message>
        <message>
            <source>计时起算日：%1</source>
            <translation>Time counts from %1</translation>
        </message>
        <message>
            <source>不办了，撤回</source>
            <translation>Take it back</translation>
        </message>
        <message>
            <source>要办的时候可以再来。</source>
            <translation>You can come again at any time.</translation>
        </message>
        <message>
            <source>好了，完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>请再扫一次小票。还是不行，请到服务台，工作人员帮您查。</source>
            <translation>Scan the slip again. If that does not help, ask at the service desk; the staff will look for you.</translation>
        </message>
        <message>
            <source>材料齐了，最晚 %1 前办结（暂定，国务院还没公布那一年的放假安排）。</source>
            <translation>With all papers there: done by %1 at the latest (provisional: the holidays of that year are not announced yet).</translation>
        </message>
        <message>
            <source>材料齐了，最晚 %1 前办结。</source>
            <translation>With all papers there: done by %1 at the latest.</translation>
        </message>
        <message>
            <source>原定 %1 前办结，已经过了，工作人员还没有收件。请到窗口问。</source>
            <translation>It was to be done by %1. That time is past, and the staff have not taken it in yet. Please ask at the window.</translation>
        </message>
        <message>
            <source>已经登记，等工作人员确认</source>
            <translation>Registered, waiting for staff to confirm</translation>
        </message>
        <message>
            <source>工作人员最晚 %1 前确认，要看原件会给您打电话。</source>
            <translation>Staff confirm it by %1 at the latest and phone you if they have to see originals.</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>大字版</source>
            <translation>Big print</translation>
        </message>
        <message>
            <source>那台服务器不是原来的，请告诉工作人员。</source>
            <translation>Wrong server: tell the staff.</translation>
        </message>
        <message>
            <source>取号请到服务台。</source>
            <translation>Numbers at the desk.</translation>
        </message>
        <message>
            <source>请到服务台。</source>
            <translation>Go to the desk.</translation>
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
        <message>
            <source>叫了，但现在大厅里没有人</source>
            <translation>It rang, but nobody is in the hall now</translation>
        </message>
        <message>
            <source>有人来上班就会看到。急事请打电话。</source>
            <translation>Whoever comes to work next will see it. If it is urgent, please phone.</translation>
        </message>
        <message>
            <source>好的，不叫人了</source>
            <translation>All right, nobody is called</translation>
        </message>
        <message>
            <source>要人帮忙，随时再叫。</source>
            <translation>You can call somebody again at any time.</translation>
        </message>
        <message>
            <source>%1 已经在路上，到了请说一声不用了。</source>
            <translation>%1 is on the way already. Please tell them that you no longer need help.</translation>
        </message>
        <message>
            <source>不用了</source>
            <translation>No longer needed</translation>
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
            <translation>Undo</translation>
        </message>
        <message>
            <source>清空</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Erase</translation>
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
    </context>
    <context>
        <name>IntakePromise</name>
        <message>
            <source>最晚哪天补齐，不晚于 %1</source>
            <translation>Last day for the papers, not after %1</translation>
        </message>
        <message>
            <source>申请人已在承诺书上签字</source>
            <translation>The applicant has signed the promise</translation>
        </message>
        <message>
            <source>看承诺书、打印…</source>
            <translation>See and print the promise…</translation>
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
            <translation>Erase</translation>
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
            <translation>Big print</translation>
        </message>
        <message>
            <source>叫人</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>叫人帮忙</source>
            <translation>Get help</translation>
        </message>
        <message>
            <source>停</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>大声</source>
            <translation>Louder</translation>
        </message>
        <message>
            <source>慢一点</source>
            <translation>Slower</translation>
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
        <message>
            <source>窗口 %1 午休，到时没轮到您，%2 起接着叫。</source>
            <extracomment>over noon; %2: "14:00"</extracomment>
            <translation>Windows close at %1. If you are not called before, calls go on at %2.</translation>
        </message>
        <message>
            <source>窗口 %1 下班，可能轮不到您。</source>
            <translation>Windows close at %1 and may not get to you.</translation>
        </message>
        <message>
            <source>窗口 %1 下班，可能轮不到您。可以 %2 再来。</source>
            <extracomment>%2: "12月1日 08:30"</extracomment>
            <translation>Windows close at %1 and may not get to you. You can come again from %2.</translation>
        </message>
        <message>
            <source>窗口 %1 下班，可能轮不到您。可以 %2 再来，或在自助机上约时间。</source>
            <translation>Windows close at %1 and may not get to you. Come again from %2, or book a time at a kiosk.</translation>
        </message>
        <message>
            <source>%1 午休，没轮到 %2 接着叫</source>
            <extracomment>on a button; over noon; %2: "14:00"</extracomment>
            <translation>Lunch at %1; calls go on at %2</translation>
        </message>
        <message>
            <source>%1 下班，可能轮不到您</source>
            <extracomment>on a button; %2: "12月1日 08:30"</extracomment>
            <translation>Closes %1, maybe before your turn</translation>
        </message>
        <message>
            <source>%1 下班，可能轮不到您；可 %2 再来</source>
            <translation>Closes %1, maybe before your turn; or %2</translation>
        </message>
    </context>
    <context>
        <name>LeaderPage</name>
        <message>
            <source>带班</source>
            <translation>Shift</translation>
        </message>
        <message>
            <source>空岗</source>
            <translation>Empty posts</translation>
        </message>
        <message>
            <source>近期没有空岗。</source>
            <translation>No post was empty lately.</translation>
        </message>
        <message>
            <source>没有办完的交接</source>
            <translation>Unfinished hand-overs</translation>
        </message>
        <message>
            <source>交接都办完了。</source>
            <translation>All hand-overs are complete.</translation>
        </message>
        <message>
            <source>人手</source>
            <translation>Staffing</translation>
        </message>
        <message>
            <source>人手和AB岗搭配没有要提醒的。</source>
            <translation>Nothing to note about staff or A and B pairs.</translation>
        </message>
        <message>
            <source>门铃和心理疏导</source>
            <translation>Door bell and counselling</translation>
        </message>
        <message>
            <source>近期没有人按铃，也没有人请求疏导。</source>
            <translation>Nobody rang or asked for counselling lately.</translation>
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
        <message>
            <source>只是登录一下（补交接、查看）</source>
            <translation>Only logging in (to hand over, to look)</translation>
        </message>
        <message>
            <source>回来上班，结束这次离岗</source>
            <translation>Back at work; end this absence</translation>
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
            <source>手机号最后四位</source>
            <translation>Last four digits of the phone</translation>
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
        <message>
            <source>我有预约</source>
            <translation>I have a booking</translation>
        </message>
        <message>
            <source>改编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>回到前面几件</source>
            <translation>Back to the first ones</translation>
        </message>
        <message>
            <source>看后面几件</source>
            <translation>Show the others</translation>
        </message>
        <message>
            <source>或者输办件号的数字、今天的号（M001）、提交编号（T1123001）</source>
            <translation>Or the number of a case, of a ticket (M001) or a hand-in (T1123001)</translation>
        </message>
        <message>
            <source>或者输办件号的数字、今天的号、提交编号</source>
            <translation>Or type the number of a case, of a ticket or of a hand-in</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
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
        <message>
            <source>扫描件</source>
            <translation>Scans</translation>
        </message>
        <message>
            <source>给“%1”附扫描件</source>
            <translation>Attach a scan of “%1”</translation>
        </message>
        <message>
            <source>不要这个</source>
            <translation>Leave this out</translation>
        </message>
        <message>
            <source>不附 %1</source>
            <translation>Leave out %1</translation>
        </message>
        <message>
            <source>居民说带了，还没核</source>
            <translation>The resident says it is here; not seen yet</translation>
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
            <source>%1　材料带了吗？</source>
            <translation>%1  Did you bring these?</translation>
        </message>
        <message>
            <source>点一下打勾 · 一次说清</source>
            <translation>Touch to tick</translation>
        </message>
        <message>
            <source>；</source>
            <translation>. </translation>
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
        <message>
            <source>%1 开门</source>
            <translation>Opens %1</translation>
        </message>
        <message>
            <source>现在休息</source>
            <translation>Closed now</translation>
        </message>
        <message>
            <source>现在办的人 · 请到服务台</source>
            <translation>Served by · ask at the service desk</translation>
        </message>
        <message>
            <source>%1 起办理</source>
            <translation>from %1</translation>
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
            <translation>Name of the matter, the resident's words, or initials of pinyin, such as gljt</translation>
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
            <source>现在申请什么？</source>
            <translation>Apply for what?</translation>
        </message>
        <message>
            <source>这些现在就能申请。要验原件、盖章的，等大厅开门。</source>
            <translation>These can be handed in now. What needs originals or a seal waits until the hall opens.</translation>
        </message>
        <message>
            <source>我有预约</source>
            <translation>I have a booking</translation>
        </message>
        <message>
            <source>约别的时间</source>
            <translation>Book a time</translation>
        </message>
        <message>
            <source>办事指南</source>
            <translation>Guides</translation>
        </message>
    </context>
    <context>
        <name>NightDutyCard</name>
        <message>
            <source>下一班 %1 到大厅</source>
            <translation>Staffed from %1</translation>
        </message>
        <message>
            <source>值班电话</source>
            <translation>Duty phone</translation>
        </message>
        <message>
            <source>现在值班：%1</source>
            <translation>On duty: %1</translation>
        </message>
        <message>
            <source>电话带班：%1</source>
            <translation>By phone: %1</translation>
        </message>
        <message>
            <source>在大厅值到 %1</source>
            <translation>in the hall until %1</translation>
        </message>
        <message>
            <source>按铃叫人</source>
            <translation>Ring the bell</translation>
        </message>
    </context>
    <context>
        <name>NightPage</name>
        <message>
            <source>窗口休息了，这些现在就能办</source>
            <translation>Closed now. You can still:</translation>
        </message>
        <message>
            <source>垃圾、损坏、隐患、吵闹</source>
            <translation>Rubbish, damage, noise</translation>
        </message>
        <message>
            <source>心里难受，找人说说</source>
            <translation>Talk to somebody</translation>
        </message>
        <message>
            <source>2小时内有人联系您</source>
            <translation>Within 2 hours</translation>
        </message>
        <message>
            <source>现在能办的</source>
            <translation>What you can do now</translation>
        </message>
        <message>
            <source>看办事指南</source>
            <translation>Guides</translation>
        </message>
        <message>
            <source>要带什么、多久办好</source>
            <translation>What to bring, how long</translation>
        </message>
        <message>
            <source>查进度</source>
            <translation>My case</translation>
        </message>
        <message>
            <source>扫号票或输号</source>
            <translation>Scan or type a number</translation>
        </message>
        <message>
            <source>现在申请</source>
            <translation>Apply now</translation>
        </message>
        <message>
            <source>约个时间来</source>
            <translation>Book a time</translation>
        </message>
        <message>
            <source>到时间先叫您</source>
            <translation>You are called first then</translation>
        </message>
        <message>
            <source>最近几天都约满了</source>
            <translation>The next days are full</translation>
        </message>
        <message>
            <source>网格上报</source>
            <translation>Report something</translation>
        </message>
        <message>
            <source>要验原件、盖章的事，请等大厅开门。</source>
            <translation>What needs originals or a seal waits until the hall opens.</translation>
        </message>
        <message>
            <source>验原件、盖章：%1 开门。%2 起可以先取号。</source>
            <translation>Originals and seals: from %1. Numbers are given from %2.</translation>
        </message>
        <message>
            <source>取号、验原件、盖章：%1 开门。</source>
            <translation>Numbers, originals and seals: from %1.</translation>
        </message>
        <message>
            <source>按天办的，%1 起算</source>
            <translation>Limits in days count from %1</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>知道了</source>
            <translation>I see</translation>
        </message>
        <message>
            <source>打开办件</source>
            <translation>Open the case</translation>
        </message>
    </context>
    <context>
        <name>NoticeRow</name>
        <message>
            <source>%1，%2，%3，%4</source>
            <translation>%1, %2, %3, %4</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>没看</source>
            <translation>Unread</translation>
        </message>
    </context>
    <context>
        <name>NoticeSheet</name>
        <message>
            <source>编号 %1</source>
            <translation>No. %1</translation>
        </message>
        <message>
            <source>通知了</source>
            <translation>Told</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>I have read it</translation>
        </message>
        <message>
            <source>打开办件</source>
            <translation>Open the case</translation>
        </message>
        <message>
            <source>打印…</source>
            <translation>Print…</translation>
        </message>
    </context>
    <context>
        <name>NoticesPage</name>
        <message>
            <source>限时预警</source>
            <translation>Time limit notices</translation>
        </message>
        <message>
            <source>没看的</source>
            <translation>Unread</translation>
        </message>
        <message>
            <source>给我的</source>
            <translation>For me</translation>
        </message>
        <message>
            <source>全厅</source>
            <translation>The whole hall</translation>
        </message>
        <message>
            <source>没有没看的预警</source>
            <translation>Nothing unread</translation>
        </message>
        <message>
            <source>还没有预警</source>
            <translation>No notices yet</translation>
        </message>
        <message>
            <source>办件快到期或者超期时，系统会自动通知相关的人，并记在这里。</source>
            <translation>When a case is due soon or overdue, those whom it concerns are told by themselves, and it is noted here.</translation>
        </message>
        <message numerus="yes">
            <source>还有更早的 %n 份，在各个办件里</source>
            <translation>
                <numerusform>%n older one is with its case</numerusform>
                <numerusform>%n older ones are with their cases</numerusform>
            </translation>
        </message>
        <message>
            <source>全部已读（%1）</source>
            <translation>Mark all as read (%1)</translation>
        </message>
    </context>
    <context>
        <name>OfflineNote</name>
        <message>
            <source>暂时连不上大厅。</source>
            <translation>No connection. </translation>
        </message>
        <message>
            <source>连不上大厅，这是 %1 的情况。</source>
            <translation>Offline: as of %1. </translation>
        </message>
        <message>
            <source>连不上大厅。</source>
            <translation>No connection. </translation>
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
        <name>PageTurner</name>
        <message>
            <source>上一页</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>第 %1 页，共 %2 页</source>
            <translation>Page %1 of %2</translation>
        </message>
        <message>
            <source>从头看</source>
            <translation>First page</translation>
        </message>
        <message>
            <source>更多</source>
            <translation>More</translation>
        </message>
    </context>
    <context>
        <name>PairSection</name>
        <message>
            <source>AB岗搭配</source>
            <translation>Pairs of the posts</translation>
        </message>
        <message>
            <source>等批准</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>换人…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>换哪一个？</source>
            <translation>Which one?</translation>
        </message>
        <message>
            <source>换成谁？</source>
            <translation>By whom?</translation>
        </message>
        <message>
            <source>为什么换？</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>提交</source>
            <translation>Submit</translation>
        </message>
        <message>
            <source>收起</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>换过 %n 次</source>
            <translation>
                <numerusform>changed %n time</numerusform>
                <numerusform>changed %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperCard</name>
        <message>
            <source>交还的材料、印章、钥匙</source>
            <translation>Papers, seals, keys returned</translation>
        </message>
        <message>
            <source>移交的材料、印章、钥匙</source>
            <translation>Papers, seals, keys handed over</translation>
        </message>
        <message>
            <source>要交代的事</source>
            <translation>What to tell</translation>
        </message>
        <message>
            <source>核对无误，签字移交</source>
            <translation>Checked: sign and hand over</translation>
        </message>
        <message>
            <source>已看过，签字接收</source>
            <translation>Read: sign and take over</translation>
        </message>
        <message>
            <source>签字交回</source>
            <translation>Sign and give back</translation>
        </message>
        <message>
            <source>签字收回</source>
            <translation>Sign and take back</translation>
        </message>
        <message>
            <source>正在取交接的话…</source>
            <translation>Fetching what was written…</translation>
        </message>
        <message>
            <source>没有另外交代的。</source>
            <translation>Nothing else was written.</translation>
        </message>
        <message>
            <source>下一步</source>
            <extracomment>in a hand-over, of one case</extracomment>
            <translation>Next</translation>
        </message>
        <message>
            <source>还要留意的事</source>
            <translation>What else to mind</translation>
        </message>
    </context>
    <context>
        <name>PaperCheckPage</name>
        <message>
            <source>核对文书</source>
            <translation>Check a paper</translation>
        </message>
        <message>
            <source>是本大厅出具的</source>
            <translation>Issued by this hall</translation>
        </message>
        <message>
            <source>不是本大厅出具的文书</source>
            <translation>Not a paper of this hall</translation>
        </message>
        <message>
            <source>没有查到，请再试一次</source>
            <translation>No answer; please try again</translation>
        </message>
        <message>
            <source>正在核对…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>%1，%2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>编号 %1，请和纸上的编号对一对。</source>
            <translation>No. %1: compare it with the number on the paper.</translation>
        </message>
        <message>
            <source>请拿着这张纸问问窗口的工作人员。</source>
            <translation>Please take this sheet to somebody at a window.</translation>
        </message>
        <message>
            <source>再试一次</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>PaperSection</name>
        <message>
            <source>文书</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>出具</source>
            <translation>Issue</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>这个办件现在没有要出具的文书。</source>
            <translation>There is no paper to issue for this case now.</translation>
        </message>
    </context>
    <context>
        <name>PeopleSection</name>
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
            <translation>Getting the applicant's data …</translation>
        </message>
        <message>
            <source>申请人资料要连上服务器才能看。</source>
            <translation>The applicant's data can be seen only with a connection to the server.</translation>
        </message>
        <message>
            <source>再取一次</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>还没有姓名</source>
            <translation>no name yet</translation>
        </message>
        <message>
            <source>填姓名…</source>
            <translation>Enter the name…</translation>
        </message>
        <message>
            <source>自助机没有问的，问清填上</source>
            <translation>What the kiosk did not ask</translation>
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
            <source>提出更正</source>
            <translation>Ask for the correction</translation>
        </message>
        <message>
            <source>填上</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>PickForm</name>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
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
        <message>
            <source>预警</source>
            <translation>Notices</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>差评</source>
            <translation>Ratings</translation>
        </message>
        <message>
            <source>值班</source>
            <translation>Duty</translation>
        </message>
        <message>
            <source>带班</source>
            <translation>Shift</translation>
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
        <name>RatingCounts</name>
        <message>
            <source>各岗位评价，近 30 天</source>
            <translation>Ratings by post, last 30 days</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>谁在岗</source>
            <translation>Served by</translation>
        </message>
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
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>理由写在不予受理通知书上，居民查进度也看得到。复议、诉讼的途径通知书上自动印好。</source>
            <translation>The reason stands on the notice, and the resident sees it at the kiosk. The notice itself names reconsideration and court.</translation>
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
        <name>ReportPage</name>
        <message>
            <source>垃圾、脏乱</source>
            <translation>Rubbish, dirt</translation>
        </message>
        <message>
            <source>东西坏了</source>
            <translation>Something broken</translation>
        </message>
        <message>
            <source>有危险</source>
            <translation>Danger</translation>
        </message>
        <message>
            <source>吵闹扰民</source>
            <translation>Noise</translation>
        </message>
        <message>
            <source>邻里纠纷</source>
            <translation>Quarrel</translation>
        </message>
        <message>
            <source>别的事</source>
            <translation>Something else</translation>
        </message>
        <message>
            <source>网格上报</source>
            <translation>Report something</translation>
        </message>
        <message>
            <source>已经上报，谢谢您</source>
            <translation>Reported, thank you</translation>
        </message>
        <message>
            <source>看到什么了？</source>
            <translation>What did you see?</translation>
        </message>
        <message>
            <source>现在连不上大厅，报不了。急事请打 %1。</source>
            <translation>No line to the hall. If it is urgent, phone %1.</translation>
        </message>
        <message>
            <source>其他的</source>
            <translation>Others</translation>
        </message>
        <message>
            <source>网格员会去看</source>
            <translation>Somebody will go and look</translation>
        </message>
        <message>
            <source>最晚 %1 前处理。</source>
            <translation>Dealt with by %1 at the latest.</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>要不要留个电话？</source>
            <translation>Leave a phone number?</translation>
        </message>
        <message>
            <source>%1。网格员找不到地方时好问您；不留也行。</source>
            <translation>%1. The grid worker can ask you if it is hard to find; you need not.</translation>
        </message>
        <message>
            <source>报给网格员去看。着火、有人受伤请打 119、120。</source>
            <translation>A grid worker goes to look. Fire or somebody hurt: call 119 or 120.</translation>
        </message>
        <message>
            <source>手机号</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>正在上报…</source>
            <translation>Sending…</translation>
        </message>
        <message>
            <source>不留电话，上报</source>
            <translation>Send without a phone</translation>
        </message>
        <message>
            <source>上报</source>
            <translation>Send</translation>
        </message>
    </context>
    <context>
        <name>ReportPlace</name>
        <message>
            <source>在哪里？</source>
            <translation>Where is it?</translation>
        </message>
        <message>
            <source>写个地方，如 3 号楼门口</source>
            <translation>Write a place, such as: door of building 3</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next</translation>
        </message>
    </context>
    <context>
        <name>RequestSection</name>
        <message>
            <source>等批准：延期和更正</source>
            <translation>To be approved: extensions and corrections</translation>
        </message>
        <message>
            <source>没有要批准的。</source>
            <translation>Nothing to approve.</translation>
        </message>
        <message>
            <source>打开办件</source>
            <translation>Open the case</translation>
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
            <source>不批准延期</source>
            <translation>Refuse the extension</translation>
        </message>
        <message>
            <source>不批准</source>
            <translation>Refuse</translation>
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
        <message>
            <source>理由：%1</source>
            <translation>Reason: %1</translation>
        </message>
    </context>
    <context>
        <name>ReviewCard</name>
        <message>
            <source>%1　只跑一个窗口</source>
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
            <source>%1，%2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>有 %1 条要答复</source>
            <translation>%1 to be answered</translation>
        </message>
    </context>
    <context>
        <name>RosterFaults</name>
        <message numerus="yes">
            <source>文件有 %n 处错误，没有导入任何内容。</source>
            <translation>
                <numerusform>The file has %n fault and nothing was imported.</numerusform>
                <numerusform>The file has %n faults and nothing was imported.</numerusform>
            </translation>
        </message>
        <message>
            <source>知道了，改好再导入</source>
            <translation>Understood, to be put right first</translation>
        </message>
    </context>
    <context>
        <name>RosterPane</name>
        <message>
            <source>上一周</source>
            <translation>Last week</translation>
        </message>
        <message>
            <source>下一周</source>
            <translation>Next week</translation>
        </message>
        <message numerus="yes">
            <source>%n 个班次要处理</source>
            <translation>
                <numerusform>%n slot needs attention</numerusform>
                <numerusform>%n slots need attention</numerusform>
            </translation>
        </message>
        <message>
            <source>每个班次都有人</source>
            <translation>Every slot is filled</translation>
        </message>
        <message>
            <source>补排空班</source>
            <translation>Fill gaps</translation>
        </message>
        <message>
            <source>公布 %1 班</source>
            <translation>Publish %1</translation>
        </message>
        <message>
            <source>已公布</source>
            <translation>Published</translation>
        </message>
        <message>
            <source>这一周没有要排的班次</source>
            <translation>No slots this week</translation>
        </message>
        <message>
            <source>存 PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>导出这一周的值班表</source>
            <translation>Export this week's roster</translation>
        </message>
        <message>
            <source>存到“文档”文件夹，改好可以再导入。</source>
            <translation>Saved in the documents folder; it can be changed and imported again.</translation>
        </message>
        <message>
            <source>表格（CSV）</source>
            <translation>Spreadsheet (CSV)</translation>
        </message>
        <message>
            <source>日历（ICS）</source>
            <translation>Calendar (ICS)</translation>
        </message>
        <message>
            <source>导出…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>导入…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>公布</source>
            <translation>Publish</translation>
        </message>
    </context>
    <context>
        <name>RosterPicker</name>
        <message>
            <source>选择值班表文件</source>
            <translation>Choose a roster file</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>值班表 (*.csv *.ics)</source>
            <translation>Rosters (*.csv *.ics)</translation>
        </message>
    </context>
    <context>
        <name>RosterRow</name>
        <message>
            <source>%1 %2，带班 %3，值班 %4。%5</source>
            <translation>%1 %2, leader %3, on duty %4. %5</translation>
        </message>
        <message>
            <source>未排</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>已公布</source>
            <translation>Published</translation>
        </message>
    </context>
    <context>
        <name>ScanNote</name>
        <message>
            <source>这不是本大厅的号票或回执。请换大厅打印的那张，或者叫人帮忙。</source>
            <translation>This is no slip or receipt of this hall. Please use the one that the hall printed, or get help.</translation>
        </message>
        <message>
            <source>不是本大厅的号票或回执，请换一张</source>
            <translation>Not this hall's slip: use another</translation>
        </message>
    </context>
    <context>
        <name>ScanPicker</name>
        <message>
            <source>选择扫描件或照片</source>
            <translation>Choose a scan or photograph</translation>
        </message>
        <message>
            <source>图片和 PDF (*.jpg *.jpeg *.png *.pdf)</source>
            <translation>Pictures and PDF (*.jpg *.jpeg *.png *.pdf)</translation>
        </message>
        <message>
            <source>选好了</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ScanSection</name>
        <message>
            <source>扫描件</source>
            <translation>Scans</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>View</translation>
        </message>
        <message>
            <source>附上</source>
            <translation>Attach</translation>
        </message>
        <message>
            <source>查看 %1</source>
            <translation>View %1</translation>
        </message>
        <message>
            <source>给“%1”附扫描件</source>
            <translation>Attach a scan of “%1”</translation>
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
            <translation>Keyboard</translation>
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
            <source>拼出或写出要办的事</source>
            <translation>Type what you need</translation>
        </message>
        <message>
            <source>在下面用手指写字</source>
            <translation>Write below with a finger</translation>
        </message>
        <message>
            <source>按数字，如 12345</source>
            <translation>Digits, such as 12345</translation>
        </message>
        <message>
            <source>写一个字，选一个字，再写下一个</source>
            <translation>Write one character, choose it, then write the next</translation>
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
        <name>SentForm</name>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ShiftPane</name>
        <message>
            <source>还没有公布的班次</source>
            <translation>No shift is published yet</translation>
        </message>
        <message>
            <source>值班表公布以后，这里是每一班的日志。</source>
            <translation>Once the roster is published, the log book of each shift is here.</translation>
        </message>
        <message>
            <source>居民</source>
            <translation>Resident</translation>
        </message>
        <message>
            <source>老人</source>
            <translation>Elderly</translation>
        </message>
        <message>
            <source>未成年人</source>
            <translation>Minor</translation>
        </message>
        <message>
            <source>租户</source>
            <translation>Tenant</translation>
        </message>
        <message>
            <source>商户</source>
            <translation>Business</translation>
        </message>
        <message>
            <source>部门来人</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>来电</source>
            <translation>By phone</translation>
        </message>
        <message>
            <source>巡查</source>
            <translation>Patrol</translation>
        </message>
        <message>
            <source>什么事、怎么办的（不写姓名）</source>
            <translation>What it was and what was done (no names)</translation>
        </message>
        <message>
            <source>办好了</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>已登记</source>
            <translation>Recorded</translation>
        </message>
        <message>
            <source>已转交</source>
            <translation>Referred</translation>
        </message>
        <message>
            <source>已上报</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>没完，交下一班</source>
            <translation>Open, for the next shift</translation>
        </message>
        <message>
            <source>记一笔</source>
            <translation>Write</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>已经交班</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>交给下一班</source>
            <translation>For the next shift</translation>
        </message>
        <message>
            <source>还要说的（可不填）</source>
            <translation>Anything else (optional)</translation>
        </message>
        <message>
            <source>确认交班</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>%1 还没有交班</source>
            <translation>%1 is not handed over yet</translation>
        </message>
        <message>
            <source>去交班</source>
            <translation>Hand it over</translation>
        </message>
        <message>
            <source>%1 起可以交班</source>
            <translation>Hand over from %1</translation>
        </message>
    </context>
    <context>
        <name>SignatureBox</name>
        <message>
            <source>请用手指签名，不方便签的到窗口撤回</source>
            <translation>Sign with a finger, or go to a window</translation>
        </message>
        <message>
            <source>重签</source>
            <translation>Sign again</translation>
        </message>
        <message>
            <source>在这里签名</source>
            <translation>Sign here</translation>
        </message>
        <message>
            <source>签名区</source>
            <translation>Place to sign</translation>
        </message>
        <message>
            <source>要用手指签名的区域；不方便签的，可以到窗口撤回。</source>
            <translation>A place to sign with a finger. If you cannot, you can take the case back at a window.</translation>
        </message>
    </context>
    <context>
        <name>Slip</name>
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
        <message>
            <source>下班后或休息日提交，计时起算日 %1</source>
            <translation>Submitted after closing or on a day off: the time counts from %1</translation>
        </message>
        <message>
            <source>预约号</source>
            <translation>Booking number</translation>
        </message>
        <message>
            <source>已经提交，等大厅收件</source>
            <translation>Handed in; staff will take it</translation>
        </message>
        <message>
            <source>计时起算日 %1</source>
            <translation>Time counts from %1</translation>
        </message>
        <message>
            <source>材料齐了，最晚 %1 前办结</source>
            <translation>With all papers: done by %1</translation>
        </message>
        <message>
            <source>到自助机扫一扫：取号、取消</source>
            <translation>Scan at the kiosk to check in or cancel</translation>
        </message>
        <message>
            <source>来不了？请在 %1 前取消</source>
            <translation>Cannot come? Cancel before %1</translation>
        </message>
        <message>
            <source>%1 预约</source>
            <translation>booked %1</translation>
        </message>
        <message>
            <source>到自助机扫一扫：看进度、撤回</source>
            <translation>Scan at the kiosk for its progress, or to take it back</translation>
        </message>
        <message>
            <source>%1 提交</source>
            <translation>handed in %1</translation>
        </message>
        <message>
            <source>%1 起叫号</source>
            <translation>Called from %1</translation>
        </message>
        <message>
            <source>材料齐了，最晚 %1 前办结（暂定）</source>
            <translation>With all papers: done by %1 (provisional)</translation>
        </message>
        <message>
            <source>电话 %1</source>
            <translation>Phone %1</translation>
        </message>
        <message>
            <source>办事指南</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>承诺时限 %1 · %2</source>
            <translation>Promised: %1 · %2</translation>
        </message>
        <message>
            <source>请带好</source>
            <translation>Please bring</translation>
        </message>
        <message>
            <source>请到服务台</source>
            <translation>Please go to the counter</translation>
        </message>
        <message>
            <source>到哪里办</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>什么时候开门</source>
            <translation>When it is open</translation>
        </message>
        <message>
            <source>法定节假日休息，调休上班的日子开门</source>
            <translation>Closed on public holidays; open on make-up working days</translation>
        </message>
        <message>
            <source>打电话问</source>
            <translation>Ask by phone</translation>
        </message>
        <message>
            <source>手机扫一扫，存下这份指南</source>
            <translation>Scan it with a phone to keep this guide</translation>
        </message>
        <message>
            <source>%1 打印</source>
            <translation>Printed %1</translation>
        </message>
        <message>
            <source>这一队前面没有人</source>
            <translation>Nobody ahead in your queue</translation>
        </message>
        <message>
            <source>现在大厅里没有人，有人来上班就会看到</source>
            <translation>No staff are here now. They will see it on arrival</translation>
        </message>
        <message>
            <source>窗口 %1 午休，没轮到，%2 起接着叫</source>
            <translation>Windows close at %1; if not called before, from %2</translation>
        </message>
        <message>
            <source>窗口 %1 下班，可能轮不到</source>
            <translation>Windows close at %1 and may not get to you</translation>
        </message>
        <message>
            <source>可以 %1 再来，或在自助机上约时间</source>
            <translation>Come again from %1, or book a time at a kiosk</translation>
        </message>
        <message>
            <source>可以 %1 再来</source>
            <translation>You can come again from %1</translation>
        </message>
        <message>
            <source>工作人员最晚 %1 前确认</source>
            <translation>Staff confirm it by %1</translation>
        </message>
        <message>
            <source>已经登记，等工作人员确认</source>
            <translation>Registered, waiting for staff to confirm</translation>
        </message>
    </context>
    <context>
        <name>SlipAgain</name>
        <message>
            <source>重新排队</source>
            <translation>Queue again</translation>
        </message>
        <message>
            <source>再打一次</source>
            <translation>Print again</translation>
        </message>
    </context>
    <context>
        <name>SlipCard</name>
        <message>
            <source>、</source>
            <translation>, </translation>
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
        <message>
            <source>%1 起叫号</source>
            <translation>Called from %1</translation>
        </message>
        <message numerus="yes">
            <source>前面 %n 人 · %1 起叫号</source>
            <translation>
                <numerusform>%n person ahead · called from %1</numerusform>
                <numerusform>%n people ahead · called from %1</numerusform>
            </translation>
        </message>
        <message>
            <source>这一队前面没有人</source>
            <translation>Nobody ahead in your queue</translation>
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
        <message>
            <source>下班后或休息日提交，计时起算日 %1</source>
            <translation>Submitted after closing or on a day off: the time counts from %1</translation>
        </message>
    </context>
    <context>
        <name>SlipWords</name>
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
            <source>这个号已作废</source>
            <translation>This number is void</translation>
        </message>
        <message>
            <source>没有排上，请拿这张票到服务台</source>
            <translation>Please take this slip to the service desk</translation>
        </message>
        <message>
            <source>请按“重新排队”，号码不变</source>
            <translation>"Queue again" keeps your number</translation>
        </message>
        <message>
            <source>不用再等了</source>
            <translation>No need to wait any more</translation>
        </message>
        <message>
            <source>请重新取号</source>
            <translation>Please take a new number</translation>
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
            <source>请 %1 到 %2 号窗口</source>
            <translation>%1, please go to window %2</translation>
        </message>
        <message>
            <source>请坐下等，听到您的号再过去。</source>
            <translation>Please take a seat and wait for your number.</translation>
        </message>
        <message>
            <source>现在大厅里没有人，有人来上班就会看到。</source>
            <translation>No staff are here now. They will see it on arrival.</translation>
        </message>
        <message>
            <source>窗口下班了，这个号已经结束</source>
            <translation>Closed: this number has ended</translation>
        </message>
        <message>
            <source>请改天再来</source>
            <translation>Please come another day</translation>
        </message>
        <message>
            <source>请 %1 再来，或约个时间</source>
            <translation>Come again from %1, or book a time</translation>
        </message>
    </context>
    <context>
        <name>SlotPane</name>
        <message>
            <source>同意</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>不同意</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>带班一人，值班一人以上</source>
            <translation>One leader, at least one worker</translation>
        </message>
        <message>
            <source>请谁替您？</source>
            <translation>Who takes your place?</translation>
        </message>
        <message>
            <source>谁值班</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>%1（请假）</source>
            <translation>%1 (on leave)</translation>
        </message>
        <message>
            <source>带班</source>
            <translation>Leads</translation>
        </message>
        <message>
            <source>值班</source>
            <translation>Duty</translation>
        </message>
        <message>
            <source>换班</source>
            <translation>Swap</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>去掉</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>SpaceKey</name>
        <message>
            <source>空格</source>
            <translation>Space</translation>
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
        <name>StatusDialog</name>
        <message>
            <source>我现在</source>
            <translation>I am now</translation>
        </message>
        <message>
            <source>牌子、自助机和大屏马上跟着变。</source>
            <translation>The plate, kiosks and wall follow at once.</translation>
        </message>
        <message>
            <source>在岗</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>暂离 10 分钟</source>
            <translation>Away 10 minutes</translation>
        </message>
        <message>
            <source>开会 1 小时</source>
            <translation>Meeting 1 hour</translation>
        </message>
        <message>
            <source>开会半天</source>
            <translation>Meeting half a day</translation>
        </message>
        <message>
            <source>外出 1 小时</source>
            <translation>Out 1 hour</translation>
        </message>
        <message>
            <source>外出半天</source>
            <translation>Out half a day</translation>
        </message>
        <message>
            <source>请假、交接…</source>
            <translation>Leave, hand-over…</translation>
        </message>
        <message>
            <source>半天以上，要交接和批准</source>
            <translation>Over half a day: hand-over and approval</translation>
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
        <name>SubmissionsPane</name>
        <message>
            <source>自助机上没有待收的提交</source>
            <translation>Nothing handed in at the kiosk</translation>
        </message>
        <message>
            <source>居民下班后申请、上报、求助，都到这里。</source>
            <translation>Applications, reports and calls for help after hours come here.</translation>
        </message>
        <message>
            <source>%1 提交</source>
            <translation>handed in %1</translation>
        </message>
        <message>
            <source>%1 到期</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>%1 已收</source>
            <translation>taken by %1</translation>
        </message>
        <message>
            <source>收件</source>
            <translation>Take</translation>
        </message>
        <message>
            <source>看详情</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>办好了</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>今天预约了没有来的</source>
            <translation>Booked for today and did not come</translation>
        </message>
        <message>
            <source>有原因，不算</source>
            <translation>Had a reason, excuse</translation>
        </message>
        <message>
            <source>有原因，不算爽约</source>
            <translation>Excused: not counted as a no-show</translation>
        </message>
        <message>
            <source>什么原因</source>
            <translation>For what reason</translation>
        </message>
        <message>
            <source>不算</source>
            <translation>Excuse</translation>
        </message>
        <message>
            <source>怎么办的，不写姓名</source>
            <translation>What was done, without names</translation>
        </message>
        <message>
            <source>%1 %2 已办</source>
            <translation>%1 %2 done</translation>
        </message>
    </context>
    <context>
        <name>SwapBar</name>
        <message>
            <source>我换</source>
            <translation>I will</translation>
        </message>
        <message>
            <source>我不换</source>
            <translation>I will not</translation>
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
                <numerusform>%n paper missing · take a number</numerusform>
                <numerusform>%n papers missing · take a number</numerusform>
            </translation>
        </message>
        <message>
            <source>大厅没有开门</source>
            <translation>The hall is closed</translation>
        </message>
        <message>
            <source>%1 开门</source>
            <translation>opens %1</translation>
        </message>
        <message numerus="yes">
            <source>前面 %n 人</source>
            <translation>
                <numerusform>%n person before you</numerusform>
                <numerusform>%n people before you</numerusform>
            </translation>
        </message>
        <message>
            <source>现在申请</source>
            <translation>Apply now</translation>
        </message>
        <message>
            <source>约个时间来</source>
            <translation>Book a time</translation>
        </message>
        <message>
            <source>计时起算日 %1</source>
            <translation>Time counts from %1</translation>
        </message>
        <message>
            <source>窗口 %1 开门，到时间先叫您</source>
            <translation>Windows open %1; you are called first</translation>
        </message>
        <message>
            <source>连不上大厅，请到服务台</source>
            <translation>Offline: go to the desk</translation>
        </message>
        <message>
            <source>这一队现在没有人在等</source>
            <translation>Nobody is waiting in this queue</translation>
        </message>
        <message>
            <source>现在登记</source>
            <translation>Register now</translation>
        </message>
        <message>
            <source>不用等开门</source>
            <translation>No need to wait for the doors</translation>
        </message>
    </context>
    <context>
        <name>TakeRow</name>
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
            <source>扫号票或输号</source>
            <translation>Scan or type</translation>
        </message>
        <message numerus="yes">
            <source>%n 人在等</source>
            <translation>
                <numerusform>%n person waiting</numerusform>
                <numerusform>%n people waiting</numerusform>
            </translation>
        </message>
        <message>
            <source>连不上大厅，请到服务台</source>
            <translation>Offline: go to the desk</translation>
        </message>
        <message numerus="yes">
            <source>%n 人在等 · %1</source>
            <translation>
                <numerusform>%n waiting · %1</numerusform>
                <numerusform>%n waiting · %1</numerusform>
            </translation>
        </message>
        <message>
            <source>大约 %1–%2 分钟</source>
            <translation>%1–%2 min</translation>
        </message>
    </context>
    <context>
        <name>TicketPage</name>
        <message>
            <source>您的号</source>
            <translation>Your number</translation>
        </message>
        <message>
            <source>记下了，完成</source>
            <translation>Noted, done</translation>
        </message>
        <message>
            <source>拍下号码和二维码更方便</source>
            <translation>Best take a photo of it</translation>
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
        <message>
            <source>本厅在办 %1 件 · 其中 %2 件的期限是暂定的</source>
            <translation>%1 cases under way · due dates of %2 provisional</translation>
        </message>
        <message>
            <source>停表</source>
            <translation>Stopped</translation>
        </message>
    </context>
    <context>
        <name>UploadBar</name>
        <message>
            <source>再传一次</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>打开办件</source>
            <translation>Open the case</translation>
        </message>
        <message>
            <source>先不传</source>
            <translation>Not now</translation>
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
            <source>服务电话 %1　监督电话 %2</source>
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
            <translation>Big print</translation>
        </message>
        <message>
            <source>缺 %1</source>
            <translation>Missing: %1</translation>
        </message>
        <message>
            <source>重新激活</source>
            <translation>Rejoin</translation>
        </message>
        <message>
            <source>代%1</source>
            <extracomment>%1 is a person</extracomment>
            <translation>for %1</translation>
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
            <translation>The windows' calls count.</translation>
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
            <translation>The server's certificate is not the paired one; tell the administrator.</translation>
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
        <name>WithdrawButton</name>
        <message>
            <source>不办了，撤回…</source>
            <translation>Take it back…</translation>
        </message>
    </context>
    <context>
        <name>WithdrawPage</name>
        <message>
            <source>撤回办件</source>
            <translation>Take the application back</translation>
        </message>
        <message>
            <source>%1 · 办件号尾号 %2</source>
            <translation>%1 · case ending in %2</translation>
        </message>
        <message>
            <source>确定要撤回这件事吗？</source>
            <translation>Take this application back?</translation>
        </message>
        <message>
            <source>撤回以后，这件事就停下来，不再审核，也不会有结果。</source>
            <translation>It then stops: nobody reviews it any further, and there will be no result.</translation>
        </message>
        <message>
            <source>撤回不能反悔。以后还想办，要重新取号、重新交材料。</source>
            <translation>This cannot be undone. To apply again you take a new number and hand in the papers anew.</translation>
        </message>
        <message>
            <source>交来的材料可以到窗口领回，撤件确认书也在窗口打印。</source>
            <translation>You get your papers back at a window, and the confirmation of withdrawal is printed there.</translation>
        </message>
        <message>
            <source>已经撤回</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>这件事现在不能撤回</source>
            <translation>This cannot be taken back now</translation>
        </message>
        <message>
            <source>材料和撤件确认书，请到窗口领取。</source>
            <translation>Please fetch your papers and the confirmation at a window.</translation>
        </message>
        <message>
            <source>作出决定以后就不能撤回了。有疑问请到窗口问。</source>
            <translation>Once it is decided it cannot be taken back. Please ask at a window.</translation>
        </message>
        <message>
            <source>不撤回，接着办</source>
            <translation>Keep it going</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>确定撤回</source>
            <translation>Yes, take it back</translation>
        </message>
        <message>
            <source>签名后才能撤回</source>
            <translation>Sign first</translation>
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
        <message>
            <source>没有批准</source>
            <translation>not approved</translation>
        </message>
        <message>
            <source>等批准</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>没有另一位领导可批</source>
            <translation>there is no other leader to approve it</translation>
        </message>
        <message>
            <source>%1 批准</source>
            <translation>approved by %1</translation>
        </message>
        <message>
            <source>整台自助机，十分钟</source>
            <translation>the whole kiosk, ten minutes</translation>
        </message>
        <message>
            <source>只这个号码，十分钟</source>
            <translation>this number alone, ten minutes</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskBell</name>
        <message>
            <source>门口有人按铃</source>
            <translation>Somebody rings at the door</translation>
        </message>
        <message>
            <source>门口有人按铃（%1）</source>
            <translation>Somebody rings at the door (%1)</translation>
        </message>
        <message>
            <source>等了 %1</source>
            <translation>waiting %1</translation>
        </message>
        <message>
            <source>自助机</source>
            <translation>Kiosk</translation>
        </message>
        <message>
            <source>请求心理疏导（%1），%2 前回应</source>
            <translation>Counselling asked for (%1), answer by %2</translation>
        </message>
        <message>
            <source>请求心理疏导（%1），过了时限还没有人接</source>
            <translation>Counselling asked for (%1): past the promise, and nobody has answered</translation>
        </message>
        <message>
            <source>已接。怎么联系，看“值班”里的提交。</source>
            <translation>Taken. How to reach the person stands under Duty, Handed in.</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskCalendar</name>
        <message>
            <source>%1（暂定）</source>
            <translation>%1 (provisional)</translation>
        </message>
        <message>
            <source>第 %1 版</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>还没有公布工作日历。</source>
            <translation>No work calendar has been published yet.</translation>
        </message>
        <message>
            <source>%1，本厅正在使用</source>
            <translation>%1, in use in this hall</translation>
        </message>
        <message>
            <source>改用%1会怎样</source>
            <translation>What %1 would change</translation>
        </message>
        <message numerus="yes">
            <source>在办 %n 件</source>
            <translation>
                <numerusform>%n running case</numerusform>
                <numerusform>%n running cases</numerusform>
            </translation>
        </message>
        <message>
            <source>日期都不变</source>
            <translation>no date changes</translation>
        </message>
        <message numerus="yes">
            <source>%n 件的日期会变</source>
            <translation>
                <numerusform>%n gets another date</numerusform>
                <numerusform>%n get another date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 件不再暂定</source>
            <translation>
                <numerusform>%n is no longer provisional</numerusform>
                <numerusform>%n are no longer provisional</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 件变为暂定</source>
            <translation>
                <numerusform>%n becomes provisional</numerusform>
                <numerusform>%n become provisional</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 件不再超期</source>
            <translation>
                <numerusform>%n is no longer overdue</numerusform>
                <numerusform>%n are no longer overdue</numerusform>
            </translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>有 %n 件只因为换日历就会超期，列在最前面。</source>
            <translation>
                <numerusform>%n case would be overdue only because of the calendar; it comes first.</numerusform>
                <numerusform>%n cases would be overdue only because of the calendar; they come first.</numerusform>
            </translation>
        </message>
        <message>
            <source>没有办件改期。今后都按这一版计算。</source>
            <translation>No case moves. From now on everything is counted by this version.</translation>
        </message>
        <message numerus="yes">
            <source>%n 件会一起改期，原因记进每一件，居民查进度时看得到。</source>
            <translation>
                <numerusform>%n case moves; the reason is recorded in it, and its resident sees it.</numerusform>
                <numerusform>%n cases move together; the reason is recorded in each, and its resident sees it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 件</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
        <message>
            <source>全程</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>超期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>不再暂定</source>
            <translation>No longer provisional</translation>
        </message>
        <message>
            <source>暂定</source>
            <translation>Provisional</translation>
        </message>
        <message numerus="yes">
            <source>还有 %n 件没有列出。</source>
            <translation>
                <numerusform>%n more is not listed.</numerusform>
                <numerusform>%n more are not listed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已改用新日历，%n 件改期</source>
            <translation>
                <numerusform>The new calendar is adopted, %n case moved</numerusform>
                <numerusform>The new calendar is adopted, %n cases moved</numerusform>
            </translation>
        </message>
        <message>
            <source>%1（与预览时不同：中间有办件变化）</source>
            <translation>%1 (not as in the preview: cases changed in between)</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskCase</name>
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
        <message>
            <source>申请人资料要连上服务器才能看。</source>
            <translation>The applicant's data can be seen only with a connection to the server.</translation>
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
            <source>没有补齐</source>
            <translation>Not brought</translation>
        </message>
        <message>
            <source>待转报，%1 前</source>
            <translation>To be sent up by %1</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskCases</name>
        <message>
            <source>全部岗位</source>
            <translation>All posts</translation>
        </message>
        <message>
            <source>全部部门</source>
            <translation>All departments</translation>
        </message>
        <message>
            <source>%1 %2，%3，%4，%5，%6</source>
            <translation>%1 %2, %3, %4, %5, %6</translation>
        </message>
        <message numerus="yes">
            <source>容缺 %n 件</source>
            <translation>
                <numerusform>%n paper to follow</numerusform>
                <numerusform>%n papers to follow</numerusform>
            </translation>
        </message>
        <message>
            <source>更正待确认</source>
            <translation>correction to be confirmed</translation>
        </message>
        <message numerus="yes">
            <source>%n 件在办</source>
            <translation>
                <numerusform>%n case running</numerusform>
                <numerusform>%n cases running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1，%n 件等交付</source>
            <translation>
                <numerusform>%1, %n to be handed over</numerusform>
                <numerusform>%1, %n to be handed over</numerusform>
            </translation>
        </message>
        <message>
            <source>居民催办 %1</source>
            <translation>Asked to hurry %1</translation>
        </message>
        <message>
            <source>应送达 %1</source>
            <extracomment>%1 a day and an hour</extracomment>
            <translation>Hand over by %1</translation>
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
        <message>
            <source>已停表</source>
            <translation>The clock is stopped</translation>
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
        <message>
            <source>提交 %1 · 计时起算日 %2</source>
            <translation>Submitted %1 · counts from %2</translation>
        </message>
        <message>
            <source>，批准人 %1</source>
            <translation>, approved by %1</translation>
        </message>
        <message numerus="yes">
            <source>已批准延期 %n 个工作日（%1）%2</source>
            <translation>
                <numerusform>Extended by %n working day (%1)%2</numerusform>
                <numerusform>Extended by %n working days (%1)%2</numerusform>
            </translation>
        </message>
        <message>
            <source>应在 %1 前办结（暂定）</source>
            <translation>Due %1 (provisional)</translation>
        </message>
        <message>
            <source>应在 %1 前办结</source>
            <translation>Due %1</translation>
        </message>
        <message>
            <source>%1 恢复计时</source>
            <translation>clock started again %1</translation>
        </message>
        <message>
            <source>依据：%1</source>
            <translation>Grounds: %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 %2 提出</source>
            <translation>Asked for by %1, %2</translation>
        </message>
        <message>
            <source>依据和说明：%1</source>
            <translation>Grounds and remarks: %1</translation>
        </message>
        <message>
            <source>答复：%1</source>
            <translation>Answer: %1</translation>
        </message>
        <message>
            <source>批准后应在 %1 前办结</source>
            <translation>Due by %1 if granted</translation>
        </message>
        <message>
            <source>计划用完，%1 起已自动恢复计时</source>
            <translation>The planned days are used up: counting again since %1</translation>
        </message>
        <message>
            <source>今天仍不计，明天起恢复计时</source>
            <translation>today still does not count; the clock runs from tomorrow</translation>
        </message>
        <message>
            <source>整个办件</source>
            <translation>The whole case</translation>
        </message>
        <message>
            <source>承诺时限和各部门的时限一起停</source>
            <translation>The promised limit and those of all departments stop together</translation>
        </message>
        <message>
            <source>只停这个部门的时限，承诺时限照走</source>
            <translation>Only the limit of this department stops; the promised limit runs on</translation>
        </message>
        <message>
            <source>停表</source>
            <translation>Stop the clock</translation>
        </message>
        <message>
            <source>停表：只停%1</source>
            <extracomment>%1 a department</extracomment>
            <translation>Stop the clock of %1 only</translation>
        </message>
        <message>
            <source>已恢复计时；今天仍不计，明天起算</source>
            <translation>The clock runs again; today still does not count, from tomorrow it does</translation>
        </message>
        <message>
            <source>调休上班</source>
            <extracomment>a Saturday or Sunday on which everybody works, %1 the holiday for which it does</extracomment>
            <translation>made-up working day</translation>
        </message>
        <message>
            <source>调休上班（%1）</source>
            <translation>made-up working day (%1)</translation>
        </message>
        <message>
            <source>%1，第 %2 天</source>
            <translation>%1, day %2</translation>
        </message>
        <message>
            <source>%1，第 %2 – %3 天</source>
            <translation>%1, days %2 – %3</translation>
        </message>
        <message numerus="yes">
            <source>延期 %n 个工作日，%1</source>
            <translation>
                <numerusform>Extension of %n working day, %1</numerusform>
                <numerusform>Extension of %n working days, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>到期日顺延到这一天，%1</source>
            <translation>the last day moved on to this one, %1</translation>
        </message>
        <message>
            <source>+%1 小时</source>
            <translation>+%1 h</translation>
        </message>
        <message>
            <source>+%1 分钟</source>
            <translation>+%1 min</translation>
        </message>
        <message>
            <source>+%1 小时 %2 分</source>
            <translation>+%1 h %2 min</translation>
        </message>
        <message numerus="yes">
            <source>算 %n 小时，应在 %1 前办结</source>
            <translation>
                <numerusform>%n hour counts; due %1</numerusform>
                <numerusform>%n hours count; due %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>延期 %n 个工作日没有批准（%1）</source>
            <translation>
                <numerusform>Extension of %n working day refused (%1)</numerusform>
                <numerusform>Extension of %n working days refused (%1)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>延期 %n 个工作日没有批准（%1），答复人 %2</source>
            <translation>
                <numerusform>Extension of %n working day refused (%1), answered by %2</numerusform>
                <numerusform>Extension of %n working days refused (%1), answered by %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskCredit</name>
        <message>
            <source>有失信记录的人不能容缺后补。每次查询都会记录。</source>
            <translation>Nothing may follow later for a person with a bad credit mark. Every look is noted.</translation>
        </message>
        <message>
            <source>没有失信记录，可以容缺后补。</source>
            <translation>No bad credit mark; papers may follow later.</translation>
        </message>
        <message>
            <source>有失信记录，到 %1 为止，不能容缺后补。</source>
            <translation>Bad credit mark until %1; nothing may follow later.</translation>
        </message>
        <message>
            <source>已记失信，这个人到期前不能容缺后补</source>
            <translation>Marked; until then nothing may follow later for this person</translation>
        </message>
        <message>
            <source>已修复信用，可以容缺后补</source>
            <translation>The mark is lifted; papers may follow later</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskDuty</name>
        <message>
            <source>到 %1</source>
            <translation>until %1</translation>
        </message>
        <message>
            <source>在岗</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>顶岗</source>
            <translation>Covering</translation>
        </message>
        <message>
            <source>暂离</source>
            <translation>Away</translation>
        </message>
        <message>
            <source>开会</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>外出</source>
            <translation>Out</translation>
        </message>
        <message>
            <source>休假</source>
            <translation>Leave</translation>
        </message>
        <message>
            <source>未上岗</source>
            <translation>Off duty</translation>
        </message>
        <message>
            <source>%1没有人，已经 %2</source>
            <translation>%1: nobody there for %2</translation>
        </message>
        <message>
            <source>%1，还有 %2 个岗位也空着</source>
            <translation>%1, and %2 more posts are empty</translation>
        </message>
        <message>
            <source>时间写成 2026-11-24 08:30 这样。</source>
            <translation>Write times like 2026-11-24 08:30.</translation>
        </message>
        <message>
            <source>已登记。交接单已经起草，请核对后签字。</source>
            <translation>Recorded. The hand-over is drafted; check and sign it.</translation>
        </message>
        <message>
            <source>已签字。</source>
            <translation>Signed.</translation>
        </message>
        <message>
            <source>%1 交给 %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message>
            <source>从 %1 接过 %2</source>
            <translation>Take %2 from %1</translation>
        </message>
        <message>
            <source>%1 已返岗：把 %2 交回</source>
            <translation>%1 is back: give %2 back</translation>
        </message>
        <message>
            <source>收回 %1</source>
            <translation>Take back %1</translation>
        </message>
        <message numerus="yes">
            <source>离岗期间办过 %n 件</source>
            <translation>
                <numerusform>%n case moved meanwhile</numerusform>
                <numerusform>%n cases moved meanwhile</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>未结办件 %n 件</source>
            <translation>
                <numerusform>%n open case</numerusform>
                <numerusform>%n open cases</numerusform>
            </translation>
        </message>
        <message>
            <source>没有按时交接，已记红牌</source>
            <translation>Not handed over in time: red mark</translation>
        </message>
        <message>
            <source>%1 前签字</source>
            <translation>sign by %1</translation>
        </message>
        <message>
            <source>等批准</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>已批准</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>离岗中</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>已返岗</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>未批准</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <source>%1 至 %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n 个工作日</source>
            <translation>
                <numerusform>%1 · %n working day</numerusform>
                <numerusform>%1 · %n working days</numerusform>
            </translation>
        </message>
        <message>
            <source>您已离岗，这台电脑退出了登录。返岗时再登录。</source>
            <translation>You are on leave, so this desk has logged you out. Log in when you are back.</translation>
        </message>
        <message>
            <source>已下班，这台电脑退出了登录。没有交的内容还在。</source>
            <translation>The hall has closed, so this desk has logged you out. What you had not handed in is still there.</translation>
        </message>
        <message>
            <source>您还在吗？没有回答就显示“暂离”，由搭档顶岗。</source>
            <translation>Are you still there? Without an answer you are shown as away and your partner covers.</translation>
        </message>
        <message>
            <source>没有回答，牌子上是“暂离”，由搭档顶岗。</source>
            <translation>No answer: you are shown as away and your partner covers.</translation>
        </message>
        <message>
            <source>您登记了离岗，到 %1。回来上班了请按“返岗”。</source>
            <translation>You are on leave until %1. Back at work? Press "Back".</translation>
        </message>
        <message>
            <source>我在</source>
            <translation>I am here</translation>
        </message>
        <message>
            <source>返岗</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>您还在离岗中，这台电脑退出了登录。</source>
            <translation>You are still away, so this computer has logged you out.</translation>
        </message>
        <message>
            <source>%1 到期</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>您请的假没有批准，所以没有开始，岗位还由您负责。</source>
            <translation>Your leave was not approved, so it has not begun; the post is still yours.</translation>
        </message>
        <message>
            <source>您请的假到时间了，还没有批准，所以没有开始，岗位还由您负责。</source>
            <translation>Your leave was to begin but is not approved yet, so it has not begun; the post is still yours.</translation>
        </message>
        <message>
            <source>%1 请的假没有批准，所以没有开始。</source>
            <extracomment>%1 a person</extracomment>
            <translation>The leave of %1 was not approved, so it has not begun.</translation>
        </message>
        <message>
            <source>%1 请的假到时间了，还没有批准，所以没有开始。</source>
            <translation>The leave of %1 was to begin but is not approved yet, so it has not begun.</translation>
        </message>
        <message>
            <source>已登记，等带班领导批准。您没有要交接的岗位。</source>
            <translation>Recorded; the shift leader has to approve it. You have no post to hand over.</translation>
        </message>
        <message>
            <source>已登记，没有要交接的。</source>
            <translation>Recorded; there is nothing to hand over.</translation>
        </message>
        <message>
            <source>已登记%1离岗，岗位由搭档顶上。交接单由本人补签。</source>
            <translation>Recorded that %1 has gone; the partner serves the post. The hand-over still needs their signature.</translation>
        </message>
        <message>
            <source>搭档那时也不在，厅里又没有别人能顶岗。请换个时间。</source>
            <translation>Your partner is away then too and nobody else can stand in. Please choose another time.</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskFiles</name>
        <message>
            <source>其他（签字件、证明等）</source>
            <translation>Other (signed papers, proofs …)</translation>
        </message>
        <message>
            <source>PDF 文件</source>
            <translation>PDF file</translation>
        </message>
        <message>
            <source>图片</source>
            <translation>Picture</translation>
        </message>
        <message>
            <source>已附上</source>
            <translation>Attached</translation>
        </message>
        <message>
            <source>其他材料</source>
            <translation>Other material</translation>
        </message>
        <message>
            <source>这个文件显示不了，可以另存后查看。</source>
            <translation>This file cannot be shown here; save it and look at it there.</translation>
        </message>
        <message>
            <source>已保存</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>保存不了，请换一个位置。</source>
            <translation>It cannot be saved there; choose another place.</translation>
        </message>
        <message>
            <source>%1 · 还没有打印</source>
            <translation>%1 · not printed yet</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>撤件申请的签字（自助机）</source>
            <translation>Signature of the withdrawal (kiosk)</translation>
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
                <numerusform>The resident asked to hurry %n time, on %1</numerusform>
                <numerusform>The resident asked to hurry %n times, last on %1</numerusform>
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
            <source>更正“%1”：%2 %3 提出，等第二个人确认</source>
            <translation>Correction of "%1": asked for by %2, %3; waits for a second person</translation>
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
        <message>
            <source>自助机没有问姓名：请打电话问清，先填上姓名再受理。</source>
            <translation>The kiosk did not ask for a name: phone the applicant and enter it before accepting.</translation>
        </message>
        <message>
            <source>%1 自助机提交；现在受理就从提交算起，答应过 %2 前办结。</source>
            <translation>Handed in at the kiosk %1; accepted now it counts from then, promised by %2.</translation>
        </message>
        <message>
            <source>姓名已填上</source>
            <translation>The name is entered</translation>
        </message>
        <message>
            <source>材料补齐后五个工作日没有答复，依法视为受理。</source>
            <translation>No answer within five working days after the last paper: accepted by law.</translation>
        </message>
        <message>
            <source>容缺受理要登记申请人的身份证号，请先更正申请人。</source>
            <translation>Papers may follow only for an applicant whose ID number is recorded: please correct the applicant first.</translation>
        </message>
        <message>
            <source>申请人有失信记录（到 %1 为止），不能容缺后补。</source>
            <translation>The applicant has a bad credit mark until %1, so nothing may follow later.</translation>
        </message>
        <message>
            <source>容缺：%1，承诺 %2 前补交；到期没有补交，已自动退件。</source>
            <translation>Papers to follow: %1, promised before %2; they did not come, and the case was returned by itself.</translation>
        </message>
        <message>
            <source>更正的是：%1</source>
            <extracomment>%1 a line of what happened, which is to be put right</extracomment>
            <translation>To be corrected: %1</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskFollowUps</name>
        <message>
            <source>非常不满意</source>
            <translation>Very dissatisfied</translation>
        </message>
        <message>
            <source>不满意</source>
            <translation>Dissatisfied</translation>
        </message>
        <message>
            <source>收到差评</source>
            <translation>Bad rating received</translation>
        </message>
        <message>
            <source>已回访</source>
            <translation>Called back</translation>
        </message>
        <message>
            <source>回访没有接通</source>
            <translation>Call back, not reached</translation>
        </message>
        <message>
            <source>已整改</source>
            <translation>Put right</translation>
        </message>
        <message>
            <source>延长整改期限</source>
            <translation>More time allowed</translation>
        </message>
        <message>
            <source>提出申诉</source>
            <translation>Appealed</translation>
        </message>
        <message>
            <source>申诉成立</source>
            <translation>Appeal upheld</translation>
        </message>
        <message>
            <source>申诉不成立</source>
            <translation>Appeal rejected</translation>
        </message>
        <message>
            <source>回访超期</source>
            <translation>Call back is late</translation>
        </message>
        <message>
            <source>整改超期</source>
            <translation>Putting right is late</translation>
        </message>
        <message>
            <source>销号</source>
            <translation>Close it</translation>
        </message>
        <message>
            <source>没有差评要处理。</source>
            <translation>No bad ratings to deal with.</translation>
        </message>
        <message>
            <source>%1 号的办理</source>
            <translation>Visit with number %1</translation>
        </message>
        <message>
            <source>一次办理</source>
            <translation>A visit</translation>
        </message>
        <message>
            <source>其他岗位</source>
            <translation>Other post</translation>
        </message>
        <message>
            <source>顶岗</source>
            <translation>Substitute</translation>
        </message>
        <message>
            <source>%1岗</source>
            <translation>Post %1</translation>
        </message>
        <message>
            <source>%1（%2岗）</source>
            <translation>%1 (post %2)</translation>
        </message>
        <message>
            <source>已销号</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>申诉待答复</source>
            <translation>Appeal to answer</translation>
        </message>
        <message>
            <source>待回访</source>
            <translation>To call back</translation>
        </message>
        <message>
            <source>待另一人销号</source>
            <translation>For another to close</translation>
        </message>
        <message>
            <source>待整改</source>
            <translation>To put right</translation>
        </message>
        <message>
            <source>%1 前回访</source>
            <translation>Call back by %1</translation>
        </message>
        <message>
            <source>%1 前整改</source>
            <translation>Put right by %1</translation>
        </message>
        <message>
            <source>没有选具体原因</source>
            <translation>No reason was chosen</translation>
        </message>
        <message>
            <source>已记下回访</source>
            <translation>The call is noted</translation>
        </message>
        <message>
            <source>已记下，请再打</source>
            <translation>Noted; please call again</translation>
        </message>
        <message>
            <source>已记下，等另一人销号</source>
            <translation>Noted; somebody else closes it</translation>
        </message>
        <message>
            <source>整改期限已延到 15 个工作日</source>
            <translation>There are 15 working days now</translation>
        </message>
        <message>
            <source>申诉已提交</source>
            <translation>The appeal is in</translation>
        </message>
        <message>
            <source>%1，打给%2</source>
            <extracomment>%1 "11-24 17:30 前回访", %2 whom to call</extracomment>
            <translation>%1: call %2</translation>
        </message>
        <message>
            <source>申请人</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>代办人</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>申请人或代办人（不知是谁评的）</source>
            <translation>the applicant or the agent (it is not known which of them rated)</translation>
        </message>
        <message>
            <source>已解释清楚</source>
            <translation>Explained</translation>
        </message>
        <message>
            <source>诉求没有依据</source>
            <translation>No grounds for it</translation>
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
        <message>
            <source>%1 的居民说不用了，不用过去</source>
            <translation>%1: whoever called needs nobody any more</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskIntake</name>
        <message>
            <source>容缺受理：请申请人在承诺书上签字，再勾“已签字”。</source>
            <translation>Papers to follow: have the promise signed, then tick "signed".</translation>
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
            <translation>Please enter the applicant's name.</translation>
        </message>
        <message>
            <source>请填申请人电话：居民查进度要用后四位。</source>
            <translation>Please enter the applicant's phone: its last four digits are asked for when looking up the case.</translation>
        </message>
        <message>
            <source>请填代办人姓名，或取消“有人代办”。</source>
            <translation>Please enter the proxy's name, or take “By a proxy” off.</translation>
        </message>
        <message>
            <source>请填代办人电话。</source>
            <translation>Please enter the proxy's phone.</translation>
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
            <source>；%1 提交，计时起算日 %2</source>
            <translation>; submitted %1, the time counts from %2</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>还没核到：%1</source>
            <translation>Not checked yet: %1</translation>
        </message>
        <message>
            <source>还没核到：%1；容缺后补：%2</source>
            <translation>Not checked yet: %1; to follow: %2</translation>
        </message>
        <message>
            <source>材料齐了。核对姓名和电话就可以受理。</source>
            <translation>All papers are there. Check name and phone, then accept.</translation>
        </message>
        <message>
            <source>容缺后补：%1，承诺书已签字。核对姓名和电话就可以受理。</source>
            <translation>To follow: %1, the promise is signed. Check name and phone, then accept.</translation>
        </message>
        <message>
            <source>容缺后补：%1。打印承诺书请申请人签字，再受理。</source>
            <translation>To follow: %1. Print the promise, have it signed, then accept.</translation>
        </message>
        <message>
            <source>已受理并办结 %1：%2，请出具结果</source>
            <translation>Accepted and finished %1: %2; please hand out the result</translation>
        </message>
        <message>
            <source>容缺受理要登记申请人的身份证号，请先填上。</source>
            <translation>Papers may follow only for an applicant whose ID number is recorded: please enter it first.</translation>
        </message>
        <message>
            <source>申请人有失信记录（到 %1 为止），不能容缺后补：请材料齐了再来，或一次性告知。</source>
            <translation>The applicant has a bad credit mark until %1, so nothing may follow later: come back with all papers, or give a one-time notice.</translation>
        </message>
        <message>
            <source>容缺受理：到期不补就退件，没有补齐不能出结果。</source>
            <translation>Papers to follow: the case is returned if they do not come in time, and there is no result before they are in.</translation>
        </message>
        <message>
            <source>没有失信记录。%1</source>
            <translation>No bad credit mark. %1</translation>
        </message>
        <message>
            <source>容缺后补还不能承诺：%1</source>
            <translation>Cannot be promised for later yet: %1</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskLeader</name>
        <message>
            <source>%1 临时离岗，%2 至 %3</source>
            <translation>%1 left suddenly, %2 to %3</translation>
        </message>
        <message>
            <source>%1 请假，%2 至 %3</source>
            <translation>%1 asks for leave, %2 to %3</translation>
        </message>
        <message>
            <source>%1 今天顶 %2</source>
            <extracomment>%1 a person, %2 a post</extracomment>
            <translation>%1 stands in today: %2</translation>
        </message>
        <message>
            <source>%1 换班</source>
            <translation>%1 swaps a shift</translation>
        </message>
        <message>
            <source>等了 %1</source>
            <translation>waiting %1</translation>
        </message>
        <message>
            <source>已转给 %1</source>
            <translation>passed on to %1</translation>
        </message>
        <message>
            <source>先顶岗后补批，%1 前批</source>
            <translation>covered first, approve by %1</translation>
        </message>
        <message>
            <source>还空着</source>
            <translation>still empty</translation>
        </message>
        <message>
            <source>到下班</source>
            <translation>until closing</translation>
        </message>
        <message>
            <source>%1 接上</source>
            <translation>%1 took it</translation>
        </message>
        <message>
            <source>没有按时交接，已记红牌</source>
            <translation>Not handed over in time: red mark</translation>
        </message>
        <message>
            <source>还没有交接，%1 前</source>
            <translation>not handed over yet, by %1</translation>
        </message>
        <message>
            <source>%1 还没有签收</source>
            <translation>%1 has not signed for it</translation>
        </message>
        <message>
            <source>%1 还没有签回</source>
            <translation>%1 has not signed back</translation>
        </message>
        <message>
            <source>%1 还没有交回</source>
            <translation>%1 has not given it back</translation>
        </message>
        <message>
            <source>专职 %1 人，按每千人一名要 %2 人</source>
            <translation>%1 workers; one per 1,000 residents means %2</translation>
        </message>
        <message>
            <source>%1 担任 %2 个 A岗</source>
            <translation>%1 is A of %2 posts</translation>
        </message>
        <message>
            <source>%1 担任 %2 个 B岗</source>
            <translation>%1 is B of %2 posts</translation>
        </message>
        <message>
            <source>提醒，不影响办理</source>
            <translation>A reminder; nothing is held up</translation>
        </message>
        <message>
            <source>已批准。</source>
            <translation>Approved.</translation>
        </message>
        <message>
            <source>已回绝。</source>
            <translation>Refused.</translation>
        </message>
        <message>
            <source>A岗 %1</source>
            <translation>A: %1</translation>
        </message>
        <message>
            <source>B岗 %1</source>
            <translation>B: %1</translation>
        </message>
        <message>
            <source>顶岗人 %1</source>
            <translation>substitute: %1</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 换班给 %2，%3 的班</source>
            <extracomment>%1 and %2 people, %3 the beginning of a slot</extracomment>
            <translation>%1 swaps with %2, slot of %3</translation>
        </message>
        <message>
            <source>%1后 %2 应答</source>
            <translation>answered by %2 after %1</translation>
        </message>
        <message>
            <source>过了时限，还没有人接</source>
            <translation>past the promise, nobody has answered</translation>
        </message>
        <message>
            <source>还没有人接，%1 前回应</source>
            <translation>not answered yet, promised by %1</translation>
        </message>
        <message>
            <source>请求心理疏导 · %1</source>
            <translation>Counselling asked for · %1</translation>
        </message>
        <message>
            <source>没有人应</source>
            <translation>nobody answered</translation>
        </message>
        <message>
            <source>门铃 · %1</source>
            <translation>Door bell · %1</translation>
        </message>
        <message>
            <source>A岗</source>
            <translation>Post A</translation>
        </message>
        <message>
            <source>B岗</source>
            <translation>Post B</translation>
        </message>
        <message>
            <source>顶岗人</source>
            <translation>Substitute</translation>
        </message>
        <message>
            <source>没有人</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>现在是%1，选了就对调</source>
            <extracomment>%1 the part that somebody has now</extracomment>
            <translation>now %1; choosing changes places</translation>
        </message>
        <message>
            <source>厅里没有另一位领导可批，提交后马上换；以前的搭配和这一点都留在记录里。</source>
            <translation>The hall has no other leader to approve it: it changes at once. The records keep the former pair and that nobody approved it.</translation>
        </message>
        <message>
            <source>%1 批准以后才换，以前的搭配留在记录里。</source>
            <translation>It changes once %1 approves it. The former pair stays in the records.</translation>
        </message>
        <message>
            <source>已经换了。</source>
            <translation>Changed.</translation>
        </message>
        <message>
            <source>已提交，等 %1 批准。</source>
            <translation>Handed in; %1 has to approve it.</translation>
        </message>
        <message>
            <source>%1 申请</source>
            <translation>asked for by %1</translation>
        </message>
        <message>
            <source>%1，晚了 %2</source>
            <translation>%1, %2 too late</translation>
        </message>
        <message>
            <source>%1 已顶岗 %2 个工作日，该调整搭档了</source>
            <translation>%1 has been covered for %2 working days: time to change the pair</translation>
        </message>
        <message>
            <source>%1 预计要顶岗 %2 个工作日，可以准备调整搭档</source>
            <extracomment>%1 a post, %2 how long A will be away</extracomment>
            <translation>%1 will be covered for %2 working days; a new pair can be prepared</translation>
        </message>
        <message>
            <source>已到开始时间，批准了才开始</source>
            <translation>Its time has come; it begins once it is approved</translation>
        </message>
        <message>
            <source>没有另一位领导可批</source>
            <translation>no other leader to approve it</translation>
        </message>
        <message>
            <source>%1 批准</source>
            <translation>approved by %1</translation>
        </message>
        <message>
            <source>%1 已同意</source>
            <translation>%1 has agreed</translation>
        </message>
        <message>
            <source>等 %1 同意</source>
            <translation>waits for %1 to agree</translation>
        </message>
        <message>
            <source>已返岗</source>
            <translation>Back already</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskModel</name>
        <message>
            <source>不在，到 %1</source>
            <extracomment>%1 a time</extracomment>
            <translation>away until %1</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskNotices</name>
        <message>
            <source>整件</source>
            <translation>Whole case</translation>
        </message>
        <message>
            <source>%1 已知悉</source>
            <translation>read %1</translation>
        </message>
        <message>
            <source>还没看</source>
            <translation>not read yet</translation>
        </message>
        <message>
            <source>自助机提交</source>
            <translation>Handed in at a kiosk</translation>
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
            <translation>Big print</translation>
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
        <message>
            <source>预约 %1</source>
            <translation>Booked %1</translation>
        </message>
        <message>
            <source>预约 %1 · %2</source>
            <translation>Booked %1 · %2</translation>
        </message>
        <message>
            <source>%1不在，由您顶岗 · %2 人在等</source>
            <translation>%1 is away, you cover · %2 waiting</translation>
        </message>
        <message>
            <source>%1 在替您，开窗就收回</source>
            <translation>%1 sits in for you; open it to take it back</translation>
        </message>
        <message>
            <source>%1不在，您可以坐这里</source>
            <translation>%1 is away; you may sit here</translation>
        </message>
        <message>
            <source>%1 代%2（%3 交回）</source>
            <extracomment>%1 name of a post, %2 a person, %3 a time</extracomment>
            <translation>%1 for %2 (back at %3)</translation>
        </message>
        <message>
            <source>%1 代%2</source>
            <translation>%1 for %2</translation>
        </message>
        <message>
            <source>您正在顶岗：%1</source>
            <extracomment>%1 posts</extracomment>
            <translation>You are standing in: %1</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <extracomment>%1 a post that has several queues, %2 the letter of one</extracomment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>代%1</source>
            <translation>for %1</translation>
        </message>
        <message>
            <source>%1 坐在这里，开窗就收回</source>
            <translation>%1 sits here; open it to take it back</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskRequests</name>
        <message>
            <source>理由：%1</source>
            <translation>Reason: %1</translation>
        </message>
        <message>
            <source>依据和说明：%1</source>
            <translation>Grounds and remarks: %1</translation>
        </message>
        <message>
            <source>%1 提出，等了 %2</source>
            <translation>Asked for by %1, waiting for %2</translation>
        </message>
        <message>
            <source>现在应在 %1 前办结</source>
            <translation>due by %1 as it stands</translation>
        </message>
        <message numerus="yes">
            <source>延期 %n 个工作日 · %1</source>
            <translation>
                <numerusform>Extension by %n working day · %1</numerusform>
                <numerusform>Extension by %n working days · %1</numerusform>
            </translation>
        </message>
        <message>
            <source>更正“%1” · %2</source>
            <translation>Correction of “%1” · %2</translation>
        </message>
        <message>
            <source>批准后改为 %1</source>
            <translation>Due %1 if granted</translation>
        </message>
        <message>
            <source>已批准延期</source>
            <translation>The extension is granted</translation>
        </message>
        <message>
            <source>没有批准延期</source>
            <translation>Extension refused</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskReview</name>
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
            <source>不同意必须写明理由。</source>
            <translation>Disagreement needs reasons.</translation>
        </message>
        <message>
            <source>已交：%1 %2</source>
            <translation>Sent: %1 %2</translation>
        </message>
        <message>
            <source>不予必须写明理由。</source>
            <translation>A denial needs its reason.</translation>
        </message>
        <message>
            <source>已答复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>不用再答复</source>
            <translation>No answer needed any more</translation>
        </message>
        <message>
            <source>这一件已经不等答复了。</source>
            <translation>This case no longer waits for an answer.</translation>
        </message>
        <message>
            <source>待转报</source>
            <translation>To send up</translation>
        </message>
        <message>
            <source>过了转报的日子</source>
            <translation>Past the day to send it up</translation>
        </message>
        <message>
            <source>等着转报</source>
            <translation>Waits to be sent up</translation>
        </message>
        <message>
            <source>请先选“已转报”。</source>
            <translation>Choose “Sent up” first.</translation>
        </message>
        <message>
            <source>请写明报到哪里、怎么报的。</source>
            <translation>Say where it was sent, and how.</translation>
        </message>
        <message>
            <source>同意但转报要写明报到哪里、为什么。</source>
            <translation>Agreeing and sending up needs words: to whom, and why.</translation>
        </message>
        <message>
            <source>居民催办 %1</source>
            <translation>Asked to hurry %1</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskRoster</name>
        <message>
            <source>等带班领导答复</source>
            <translation>waits for the leader</translation>
        </message>
        <message>
            <source>已同意</source>
            <translation>approved</translation>
        </message>
        <message>
            <source>没有同意</source>
            <translation>refused</translation>
        </message>
        <message>
            <source>%1 换 %2 · %3</source>
            <translation>%1 for %2 · %3</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <translation>%1 %2 %3</translation>
        </message>
        <message>
            <source>没有排的班次都排上了，看一看再公布。</source>
            <translation>All gaps are filled; look it over, then publish.</translation>
        </message>
        <message>
            <source>这一周已经公布。</source>
            <translation>This week is published.</translation>
        </message>
        <message>
            <source>已保存。</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>这个班次已去掉。</source>
            <translation>The slot is removed.</translation>
        </message>
        <message>
            <source>已同意换班。</source>
            <translation>The swap is approved.</translation>
        </message>
        <message>
            <source>没有同意换班。</source>
            <translation>The swap is refused.</translation>
        </message>
        <message>
            <source>值班表</source>
            <translation>Roster</translation>
        </message>
        <message>
            <source>已存为 %1</source>
            <translation>Saved as %1</translation>
        </message>
        <message>
            <source>存不了 %1</source>
            <translation>Could not save %1</translation>
        </message>
        <message>
            <source>等 %1 同意</source>
            <translation>waits for %1 to agree</translation>
        </message>
        <message>
            <source>%1 不换</source>
            <translation>%1 declined</translation>
        </message>
        <message>
            <source>换班已申请，对方同意后由带班领导批准。</source>
            <translation>The swap is asked for; the colleague agrees, then the leader approves.</translation>
        </message>
        <message>
            <source>文件打不开，可能已经移走了。请重新选择。</source>
            <translation>The file cannot be opened, maybe it was moved. Please choose again.</translation>
        </message>
        <message numerus="yes">
            <source>新排 %n 班</source>
            <translation>
                <numerusform>%n new slot</numerusform>
                <numerusform>%n new slots</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>改了 %n 班</source>
            <translation>
                <numerusform>%n slot changed</numerusform>
                <numerusform>%n slots changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 班和原来一样</source>
            <translation>
                <numerusform>%n slot as before</numerusform>
                <numerusform>%n slots as before</numerusform>
            </translation>
        </message>
        <message>
            <source>已导入：%1。</source>
            <translation>Imported: %1.</translation>
        </message>
        <message>
            <source>新排的公布以后大家才看得到。</source>
            <translation>Everybody sees the new ones once they are published.</translation>
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
            <translation>The hall's server cannot be reached, and this step was not done. What you typed is kept; press again once the line is back.</translation>
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
            <translation>The hall's server cannot be reached; please sign in later.</translation>
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
        <message>
            <source>已下班，登录结束了。没有交的内容还在。</source>
            <translation>The hall has closed and the log-in has ended. What was not sent is still there.</translation>
        </message>
        <message>
            <source>线路恢复了。刚才那一步做成没有还不知道，请再按一次，不会做两次。</source>
            <translation>The line is back. Whether the last step was done is not known yet; press again: it is not done twice.</translation>
        </message>
        <message>
            <source>大厅的服务器没有回答，这一步做成没有还不知道。填好的内容都在，线路恢复后再按一次，不会做两次。</source>
            <translation>The hall's server did not answer; whether this step was done is not known yet. What you typed is kept; press again once the line is back: it is not done twice.</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskShift</name>
        <message numerus="yes">
            <source>没完的事 %n 件</source>
            <translation>
                <numerusform>%n matter open</numerusform>
                <numerusform>%n matters open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>按铃没人应 %n 次</source>
            <translation>
                <numerusform>%n ring unanswered</numerusform>
                <numerusform>%n rings unanswered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>求助没人应 %n 处</source>
            <translation>
                <numerusform>%n call for help unanswered</numerusform>
                <numerusform>%n calls for help unanswered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>还有 %n 人在等</source>
            <translation>
                <numerusform>%n person waiting</numerusform>
                <numerusform>%n people waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>快到期的办件 %n 件</source>
            <translation>
                <numerusform>%n case due soon</numerusform>
                <numerusform>%n cases due soon</numerusform>
            </translation>
        </message>
        <message>
            <source>没有要交的事。</source>
            <translation>Nothing to hand over.</translation>
        </message>
        <message>
            <source>已交班。</source>
            <translation>Handed over.</translation>
        </message>
        <message>
            <source>%1 %2 %3–%4</source>
            <translation>%1 %2 %3–%4</translation>
        </message>
        <message>
            <source>%1 · 带班 %2</source>
            <translation>%1 · led by %2</translation>
        </message>
        <message>
            <source>%1 交下来：%2</source>
            <extracomment>%1 a shift, %2 what it left to the next one</extracomment>
            <translation>Left by %1: %2</translation>
        </message>
        <message numerus="yes">
            <source>已超期的办件 %n 件</source>
            <translation>
                <numerusform>%n case overdue</numerusform>
                <numerusform>%n cases overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>自助机提交没办完 %n 件</source>
            <translation>
                <numerusform>%n kiosk request not finished</numerusform>
                <numerusform>%n kiosk requests not finished</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>应了门铃 %n 次</source>
            <translation>
                <numerusform>answered the bell %n time</numerusform>
                <numerusform>answered the bell %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>接了心理疏导 %n 次</source>
            <translation>
                <numerusform>took on counselling %n time</numerusform>
                <numerusform>took on counselling %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>收了自助机提交 %n 件</source>
            <translation>
                <numerusform>took %n kiosk request</numerusform>
                <numerusform>took %n kiosk requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>办好自助机提交 %n 件</source>
            <translation>
                <numerusform>finished %n kiosk request</numerusform>
                <numerusform>finished %n kiosk requests</numerusform>
            </translation>
        </message>
        <message>
            <source>系统记下</source>
            <translation>Noted by the system</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskSubmissions</name>
        <message>
            <source>没有留联系方式</source>
            <translation>no contact left</translation>
        </message>
        <message>
            <source>已收件，成为办件</source>
            <translation>Taken; it is a case now</translation>
        </message>
        <message>
            <source>请求心理疏导 · %1</source>
            <translation>Counselling asked for · %1</translation>
        </message>
        <message>
            <source>已记为有原因，不算爽约。</source>
            <translation>Noted as excused; it does not count as not coming.</translation>
        </message>
        <message>
            <source>已记为办好，写进了值班日志。</source>
            <translation>Noted as done, and written into the log book.</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskSwaps</name>
        <message>
            <source>%1 请您替 %2 的班</source>
            <extracomment>%1 a colleague, %2 the beginning of a shift</extracomment>
            <translation>%1 asks you to take the shift of %2</translation>
        </message>
        <message>
            <source>%1 想替您上 %2 的班</source>
            <translation>%1 would like to take your shift of %2</translation>
        </message>
        <message>
            <source>%1。您已同意，等带班领导批准。</source>
            <translation>%1. You have agreed; it waits for the leader.</translation>
        </message>
        <message>
            <source>已同意，等带班领导批准。</source>
            <translation>Agreed; it waits for the leader.</translation>
        </message>
        <message>
            <source>已回绝，班还是原来的。</source>
            <translation>Declined; the shift stays as it was.</translation>
        </message>
    </context>
    <context>
        <name>yizhan::DeskUploads</name>
        <message>
            <source>文件打不开，可能已经移走了。请重新选择。</source>
            <translation>The file cannot be opened; it may have been moved. Please choose it again.</translation>
        </message>
        <message>
            <source>文件太大，最多 10 MB。请把分辨率调低再扫描，或分成几份。</source>
            <translation>The file is too large, 10 MB at most. Scan it at a lower resolution or in parts.</translation>
        </message>
        <message>
            <source>%1：正在传扫描件，第 %2 个，共 %3 个…</source>
            <translation>%1: sending scans, %2 of %3…</translation>
        </message>
        <message numerus="yes">
            <source>%1：有 %n 个扫描件没有传上。%2</source>
            <translation>
                <numerusform>%1: %n scan did not get through. %2</numerusform>
                <numerusform>%1: %n scans did not get through. %2</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1”：%2</source>
            <translation>“%1”: %2</translation>
        </message>
        <message>
            <source>只收 JPEG、PNG 图片和 PDF 文件，这个不是。</source>
            <translation>Only JPEG and PNG pictures and PDF files are taken; this is none.</translation>
        </message>
        <message>
            <source>文件不完整，请等扫描完，或重新选择。</source>
            <translation>The file is not whole: wait until it is scanned, or choose it again.</translation>
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
        <name>yizhan::KioskBooking</name>
        <message numerus="yes">
            <source>%n 个空位</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message>
            <source>约满了</source>
            <translation>full</translation>
        </message>
        <message>
            <source>%1 · %2等</source>
            <extracomment>free places, and what a queue is for: "12 个空位 · 证明开具、住房保障等"</extracomment>
            <translation>%1 · %2 and more</translation>
        </message>
    </context>
    <context>
        <name>yizhan::KioskCase</name>
        <message>
            <source>已经替您催办，工作人员收到了。一个工作日只用催一次。</source>
            <translation>The staff have been told. Once a working day is enough.</translation>
        </message>
        <message numerus="yes">
            <source>%1 %n 天不计</source>
            <translation>
                <numerusform>%1: %n day not counted</numerusform>
                <numerusform>%1: %n days not counted</numerusform>
            </translation>
        </message>
        <message>
            <source>现在停表：%1，%2恢复计时</source>
            <translation>The clock stands still: %1; it goes on on %2</translation>
        </message>
        <message>
            <source>放假安排有变化，应办结时间从 %1 改为 %2。</source>
            <translation>The public holidays were rearranged: now due by %2 instead of %1.</translation>
        </message>
        <message>
            <source>放假安排已经公布，应办结时间定下来了。</source>
            <translation>The public holidays have been announced: the due date is final.</translation>
        </message>
        <message>
            <source>%1的审核超期了，大厅已经提醒。</source>
            <translation>The review by %1 is overdue; the hall has reminded them.</translation>
        </message>
        <message>
            <source>%1的审核快到期了。</source>
            <translation>The review by %1 is nearly due.</translation>
        </message>
        <message>
            <source>%1 到期没有答复，按规定转下一步</source>
            <translation>No answer by %1; it goes on by rule</translation>
        </message>
        <message>
            <source>%1 已审完</source>
            <translation>Reviewed on %1</translation>
        </message>
        <message>
            <source>还没轮到</source>
            <translation>Not its turn yet</translation>
        </message>
        <message>
            <source>正在审</source>
            <translation>Under review</translation>
        </message>
        <message>
            <source>停表，恢复后接着审</source>
            <translation>Clock stopped; review goes on later</translation>
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
            <source>窗口到期没有答复，视为受理，从 %1 起算。</source>
            <translation>The window did not answer in time: accepted by default, counted from %1.</translation>
        </message>
        <message>
            <source>%1 小时 %2 分</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message numerus="yes">
            <source>%n 小时</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 分钟</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>从 %1 起，到 %2 止，白天、夜里、休息日都算。</source>
            <translation>From %1 to %2. Nights and days off count too.</translation>
        </message>
        <message>
            <source>%1 %2不计</source>
            <translation>%1: %2 not counted</translation>
        </message>
        <message>
            <source>停表：%1，%2恢复后接着审</source>
            <translation>Clock stopped: %1; review goes on on %2</translation>
        </message>
        <message>
            <source>正在审，已超 %1</source>
            <translation>under review, over by %1</translation>
        </message>
        <message>
            <source>正在审，还剩 %1</source>
            <translation>under review, %1 left</translation>
        </message>
        <message>
            <source>正在审，今天已超期</source>
            <translation>under review, overdue since today</translation>
        </message>
        <message>
            <source>%1调休上班，算工作日。</source>
            <translation>%1: made-up working day(s), which count.</translation>
        </message>
        <message numerus="yes">
            <source>原来承诺 %1，经负责人批准延期 %n 个工作日：%2</source>
            <translation>
                <numerusform>Promised %1, extended by %n working day with the leader's approval: %2</numerusform>
                <numerusform>Promised %1, extended by %n working days with the leader's approval: %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>经负责人批准，已延期 %n 个工作日：%1</source>
            <translation>
                <numerusform>Extended by %n working day with the leader's approval: %1</numerusform>
                <numerusform>Extended by %n working days with the leader's approval: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>补正期限 %1 已经过了：时限接着计算，按已经交的材料审核。</source>
            <translation>The time for corrections ended on %1: the clock goes on, and your case is reviewed with the papers that are in.</translation>
        </message>
        <message>
            <source>请在 %1 前补正：%2</source>
            <translation>Please put right before %1: %2</translation>
        </message>
        <message>
            <source>请在 %1 前补正，要补什么写在补正通知书上</source>
            <translation>Please put it right before %1; what is missing is written on the correction notice</translation>
        </message>
        <message>
            <source>%1 办结</source>
            <translation>Finished on %1</translation>
        </message>
        <message>
            <source>%1 已作出决定</source>
            <translation>Decided on %1</translation>
        </message>
        <message>
            <source>应在 %1 前办结</source>
            <translation>Was due by %1</translation>
        </message>
        <message>
            <source>最晚 %1 前办结（暂定）</source>
            <translation>Done by %1 at the latest (provisional)</translation>
        </message>
        <message>
            <source>最晚 %1 前办结</source>
            <translation>Done by %1</translation>
        </message>
        <message>
            <source>原定 %1 前领取，已经过了；带上号票或身份证到窗口，还可以领取</source>
            <translation>The day to collect it was %1; you can still collect it: bring your ticket or ID card to the window</translation>
        </message>
        <message>
            <source>带上号票或身份证到窗口，%1 前领取</source>
            <translation>Bring your ticket or ID card to the window and collect it before %1</translation>
        </message>
        <message>
            <source>请补交：%1</source>
            <translation>Please bring: %1</translation>
        </message>
        <message>
            <source>原定 %1 前补交，已经过了，可能会退件。还缺：%2。请尽快到窗口问</source>
            <translation>The time to bring papers ended on %1, and the case may be returned. Still missing: %2. Please ask at the window soon</translation>
        </message>
        <message>
            <source>请在 %1 前补交：%2</source>
            <translation>Please bring by %1: %2</translation>
        </message>
        <message>
            <source>原定 %1 前答复，已经过了；没有答复就算受理，您不用做什么</source>
            <translation>The answer was due by %1; without one it counts as accepted. Nothing for you to do</translation>
        </message>
        <message>
            <source>最晚 %1 答复；到时没有答复就算受理，您不用做什么</source>
            <translation>You hear by %1; without an answer it counts as accepted. Nothing for you to do</translation>
        </message>
        <message>
            <source>提交时答应您 %1 前办结，已经过了，对不起</source>
            <translation>Promised when you handed it in: done by %1. That time is past, we are sorry</translation>
        </message>
        <message>
            <source>提交时答应您的：最晚 %1 前办结</source>
            <translation>Promised when you handed it in: done by %1 at the latest</translation>
        </message>
        <message>
            <source>不到 1 分钟</source>
            <translation>less than 1 minute</translation>
        </message>
        <message>
            <source>窗口</source>
            <translation>The window</translation>
        </message>
        <message>
            <source>%1要求的%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1要求：%2</source>
            <translation>%1 asks: %2</translation>
        </message>
        <message>
            <source>代办人领走了</source>
            <translation>Collected by the agent</translation>
        </message>
        <message>
            <source>申请人领走了</source>
            <translation>Collected by the applicant</translation>
        </message>
    </context>
    <context>
        <name>yizhan::KioskCheckIn</name>
        <message>
            <source>时段已过</source>
            <translation>over</translation>
        </message>
        <message>
            <source>已取号</source>
            <translation>checked in</translation>
        </message>
        <message>
            <source>已取消</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>没有来</source>
            <translation>did not come</translation>
        </message>
    </context>
    <context>
        <name>yizhan::KioskDuty</name>
        <message>
            <source>暂离</source>
            <translation>away for a moment</translation>
        </message>
        <message>
            <source>开会</source>
            <translation>in a meeting</translation>
        </message>
        <message>
            <source>外出</source>
            <translation>out</translation>
        </message>
        <message>
            <source>休假</source>
            <translation>on leave</translation>
        </message>
        <message>
            <source>不在岗</source>
            <translation>not on duty</translation>
        </message>
        <message>
            <source>A岗 %1</source>
            <translation>A: %1</translation>
        </message>
        <message>
            <source>B岗 %1</source>
            <translation>B: %1</translation>
        </message>
    </context>
    <context>
        <name>yizhan::KioskMatter</name>
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
            <source>有才带</source>
            <translation>if you have it</translation>
        </message>
        <message>
            <source>可后补</source>
            <translation>may come later</translation>
        </message>
        <message>
            <source>不收费</source>
            <translation>Free of charge</translation>
        </message>
    </context>
    <context>
        <name>yizhan::KioskPaper</name>
        <message>
            <source>正在打印纸票。</source>
            <translation>Printing your slip.</translation>
        </message>
        <message>
            <source>请取走纸票。</source>
            <translation>Please take your slip.</translation>
        </message>
        <message>
            <source>纸票没打出来，请拍下二维码。</source>
            <translation>No slip came out: photograph the code.</translation>
        </message>
        <message>
            <source>请取走纸票。没有出来也不要紧，拍下二维码一样用。</source>
            <translation>Please take your slip. If none comes out, a photo of the QR code does the same.</translation>
        </message>
        <message>
            <source>打印机没有纸了，纸票没打出来。</source>
            <translation>The printer is out of paper.</translation>
        </message>
        <message>
            <source>打印机的盖子开着，纸票没打出来。</source>
            <translation>The printer's cover is open.</translation>
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
            <source>%1您的号有效，拍下二维码和纸票一样用。</source>
            <extracomment>%1: what is wrong with the printer, a sentence</extracomment>
            <translation>%1 Your number is valid: a photo of the QR code serves as well as paper.</translation>
        </message>
        <message>
            <source>正在打印…</source>
            <translation>Printing…</translation>
        </message>
        <message>
            <source>请取走打印好的指南。</source>
            <translation>Please take the printed guide.</translation>
        </message>
        <message>
            <source>没有打印出来，请拍下这一页。</source>
            <translation>It was not printed; please photograph this page.</translation>
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
        <message>
            <source>大厅没有您的电话，没有人能打给您。负责人会看到这条评价，在 5 个工作日内整改。想当面说，请到服务台。</source>
            <translation>The hall has no phone number of yours, so nobody can call you. The manager sees this rating, and it is put right within 5 working days. To talk about it, please come to the service desk.</translation>
        </message>
        <message>
            <source>一个工作日内会有人打电话给您，最晚 %1。</source>
            <extracomment>%1 a day and a time</extracomment>
            <translation>Somebody will call you within one working day, by %1 at the latest.</translation>
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
            <translation>Connected to the hall's server.</translation>
        </message>
        <message>
            <source>连不上大厅的服务器。看网线和交换机的灯，再看服务器开着没有。</source>
            <translation>The hall's server cannot be reached. Look at the cable and the lights of the switch, then whether the server is on.</translation>
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
            <translation>The hall's time is %1, and this machine agrees.</translation>
        </message>
        <message>
            <source>大厅时间 %1，这台机器自己的钟不准。屏幕按大厅时间走，不影响使用。</source>
            <translation>The hall's time is %1. This machine's own clock is wrong, but the screen goes by the hall's.</translation>
        </message>
        <message>
            <source>资料</source>
            <translation>Data</translation>
        </message>
        <message>
            <source>和大厅一样新。</source>
            <translation>As fresh as the hall's.</translation>
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
        <message>
            <source>放不出声音，机器会自己再试。请看喇叭的线和电源；还不响，请叫技术人员来。</source>
            <translation>Nothing can be heard; the machine tries again by itself. Look at the loudspeaker's cable and power; if it stays silent, call a technician.</translation>
        </message>
        <message>
            <source>能响，但大厅自己录的音用不了，现在用机器的声音。请告诉技术人员。</source>
            <translation>It sounds, but the hall's own recordings cannot be used; the machine's voice speaks instead. Please tell a technician.</translation>
        </message>
        <message>
            <source>读卡程序打不开，机器会自己再试。请叫技术人员来看读卡的设置。</source>
            <translation>The card program cannot be started; the machine tries again by itself. Ask a technician to look at the card reader's settings.</translation>
        </message>
        <message>
            <source>读卡程序没有运行，正在重新启动。一分钟后还这样，请检查读卡器的线。</source>
            <translation>The card program does not run and is being started again. If this stays for a minute, check the reader's cable.</translation>
        </message>
        <message>
            <source>读卡器连不上。请看它的线插好没有，拔下来再插上试一下。</source>
            <translation>The card reader cannot be reached. See whether its cable is in; unplug it and plug it in again.</translation>
        </message>
        <message>
            <source>读卡程序传来的看不懂。请换一张证再试；还这样，请叫技术人员来。</source>
            <translation>What the card program sends makes no sense. Try another card; if it stays, call a technician.</translation>
        </message>
        <message>
            <source>高度</source>
            <translation>Height</translation>
        </message>
        <message>
            <source>要按的地方离地 %1 到 %2 厘米，坐着站着都够得到。</source>
            <translation>What is touched is %1 to %2 cm above the floor: within reach sitting and standing.</translation>
        </message>
        <message>
            <source>装得太高：要按的地方最高离地 %1 厘米，坐轮椅的人只够得到 122 厘米。请装低一些。</source>
            <translation>It hangs too high: what is touched reaches up to %1 cm, a person in a wheelchair reaches 122 cm. Please hang it lower.</translation>
        </message>
        <message>
            <source>装得太低：要按的地方最低离地 %1 厘米，弯不下腰的人只够得到 38 厘米。请装高一些。</source>
            <translation>It hangs too low: what is touched goes down to %1 cm, who cannot bend reaches 38 cm. Please hang it higher.</translation>
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
        <message>
            <source>%1 人 %2 起叫号</source>
            <extracomment>%1 people, %2 a time</extracomment>
            <translation>%1 waiting, called from %2</translation>
        </message>
    </context>
    <context>
        <name>yizhan::WallCases</name>
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
            <source>停表，余 %1 工作日</source>
            <translation>stopped, %1 working days left</translation>
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
        <message>
            <source>%1起</source>
            <translation>since %1</translation>
        </message>
        <message>
            <source>午间值守</source>
            <translation>Open over lunch</translation>
        </message>
        <message>
            <source>暂无人 %1回来</source>
            <translation>nobody, back at %1</translation>
        </message>
        <message>
            <source>暂无人 请到服务台</source>
            <translation>nobody, see service desk</translation>
        </message>
        <message>
            <source>休息 到%1</source>
            <translation>closed until %1</translation>
        </message>
        <message>
            <source>A岗 %1 在厅内</source>
            <translation>A %1 is in the hall</translation>
        </message>
        <message>
            <source>B岗 %1 在厅内</source>
            <translation>B %1 is in the hall</translation>
        </message>
        <message>
            <source>顶岗 %1 在厅内</source>
            <translation>Stand-in %1 is in the hall</translation>
        </message>
        <message>
            <source>在岗</source>
            <translation>On duty</translation>
        </message>
        <message>
            <source>服务台</source>
            <translation>Service desk</translation>
        </message>
        <message>
            <source>窗口</source>
            <translation>window</translation>
        </message>
        <message>
            <source>暂无人</source>
            <translation>Nobody here</translation>
        </message>
    </context>
</TS>
