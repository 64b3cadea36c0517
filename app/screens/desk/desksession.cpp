// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/desksession.h"

#include "client/whendone.h"
#include "protocol/names.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

DeskSession::DeskSession(QObject *parent)
    : QObject(parent)
{
}

void DeskSession::setHall(HallData *hall)
{
    if (m_hall != hall) {
        m_hall = hall;
        if (hall != nullptr) {
            connect(hall, &HallData::onlineChanged, this, [this] {
                // The line is back, which says nothing of the step that was refused: that stays to be read.
                if (m_hall->online() && m_notice == offlineSentence()) {
                    say(tr("线路恢复了。刚才那一步没有做，请再按一次。"));
                } else if (m_hall->online() && m_notice == unknownSentence()) {
                    say(tr("线路恢复了。刚才那一步做成没有还不知道，请再按一次，不会做两次。"));
                }
            });
        }
        Q_EMIT hallChanged();
    }
}

QString DeskSession::offlineSentence()
{
    return tr("现在连不上大厅的服务器，这一步没有做。填好的内容都在，线路恢复后再按一次。");
}

QString DeskSession::unknownSentence()
{
    return tr("大厅的服务器没有回答，这一步做成没有还不知道。填好的内容都在，线路恢复后再按一次，不会做两次。");
}

QString DeskSession::refusalOf(const Reply &reply) const
{
    if (reply.unreachable() || (reply.unknown() && reply.body.isEmpty())) { // or a gateway, which says nothing of it
        return reply.sent ? unknownSentence() : offlineSentence();
    }
    return reply.detail(m_hall && m_hall->english());
}

namespace {

/** No pass word is that short, so nobody has to say which of the two it is. */
bool isPin(const QString &secret)
{
    return secret.size() == 6 &&
           std::all_of(secret.begin(), secret.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

void DeskSession::logIn(const QString &login, const QString &secret)
{
    if (m_state != LoggedOut) {
        return;
    }
    if (login.trimmed().isEmpty() || secret.isEmpty()) {
        setState(LoggedOut, tr("请输入工号和密码。"));
        return;
    }
    m_login = login.trimmed();
    m_password = secret;
    setState(LoggingIn);
    ask({{u"login"_s, m_login}, {isPin(secret) ? u"pin"_s : u"password"_s, m_password}});
}

void DeskSession::setPin(const QString &password, const QString &pin, const QString &again)
{
    if (m_state != LoggedIn || m_pinBusy) {
        return;
    }
    if (pin != again) {
        setPinState(false, tr("两次输入的 PIN 不一样，请再输一次。"));
        return;
    }
    if (password.isEmpty() || (!pin.isEmpty() && !isPin(pin))) {
        setPinState(false, tr("请输入密码和 6 位数字的 PIN。"));
        return;
    }
    setPinState(true, {});
    QJsonObject body{{u"password"_s, password}};
    if (!pin.isEmpty()) {
        body.insert(u"pin"_s, pin);
    }
    send(
        u"/v1/pin"_s, body, this,
        [this, removed = pin.isEmpty()](const Reply &reply) {
            setPinState(false, reply.ok() ? QString() : refusalOf(reply));
            if (reply.ok()) {
                say(removed ? tr("这台电脑上不再用 PIN 登录。") : tr("以后在这台电脑上，可以用 PIN 代替密码登录。"),
                    true);
                Q_EMIT pinSaved();
            }
        },
        {}, true);
}

void DeskSession::clearPinError()
{
    setPinState(m_pinBusy, {});
}

void DeskSession::setPinState(bool busy, const QString &error)
{
    m_pinBusy = busy;
    m_pinError = error;
    Q_EMIT pinChanged();
}

void DeskSession::changePassword(const QString &password, const QString &again)
{
    if (m_state != ChangeRequired) {
        return;
    }
    if (password != again) {
        setState(ChangeRequired, tr("两次输入的新密码不一样，请再输一次。"));
        return;
    }
    if (password.isEmpty() || password == m_password) {
        setState(ChangeRequired, tr("新密码不能为空，也不能和一次性密码相同。"));
        return;
    }
    setState(Changing);
    ask({{u"login"_s, m_login}, {u"password"_s, m_password}, {u"new_password"_s, password}});
}

void DeskSession::answerReturn(bool back)
{
    if (m_state != ReturnAsked) {
        return;
    }
    QJsonObject body = m_asked;
    body.insert(u"purpose"_s, back ? u"back"_s : u"visit"_s);
    setState(LoggingIn);
    ask(body);
}

void DeskSession::backToLogin()
{
    if (m_state == ChangeRequired || m_state == ReturnAsked) {
        forgetPassword();
        setState(LoggedOut);
    }
}

void DeskSession::ask(const QJsonObject &body)
{
    m_asked = body;
    if (m_hall.isNull() || !m_hall->online()) {
        answered({});
        return;
    }
    whenDone(m_hall->link().post(u"/v1/sessions"_s, body), this, [this](const Reply &reply) { answered(reply); });
}

void DeskSession::answered(const Reply &reply)
{
    const bool changing = m_state == Changing;
    if (!reply.ok()) {
        if (reply.problemType() == u"password-change-required" && !changing) {
            setState(ChangeRequired);
            return;
        }
        if (reply.problemType() == u"absence-running") {
            m_returnQuestion = refusalOf(reply);
            setState(ReturnAsked);
            return;
        }
        if (!changing) {
            forgetPassword();
        }
        setState(changing ? ChangeRequired : LoggedOut,
                 reply.unreachable() ? tr("现在连不上大厅的服务器，请稍后再登录。") : refusalOf(reply));
        return;
    }
    if (reply.body.value("must_change"_L1).toBool() && !changing) {
        setState(ChangeRequired);
        return;
    }
    m_visiting = m_asked.value("purpose"_L1).toString() == "visit"_L1;
    forgetPassword();
    m_person = reply.body.value("person"_L1).toString();
    m_personName = reply.body.value("name"_L1).toString();
    m_department = reply.body.value("department"_L1).toString();
    if (!fromString(reply.body.value("role"_L1).toString(), &m_role)) {
        m_role = Role::Clerk; // the least; the server decides anyway
    }
    if (m_person != m_lastPerson) {
        Q_EMIT wiped();
    }
    m_lastPerson = m_person;
    m_hall->link().setSession(reply.body.value("token"_L1).toString());
    dismissNotice();
    setState(LoggedIn);
}

void DeskSession::logOut()
{
    endSession([this] {
        m_lastPerson.clear();
        Q_EMIT wiped();
        m_hall->link().setSession({});
        leave({});
    });
}

void DeskSession::end(const QString &reason)
{
    endSession([this, reason] {
        m_hall->link().setSession({});
        leave(reason);
    });
}

void DeskSession::endSession(std::function<void()> gone)
{
    if (m_state != LoggedIn || m_leaving) {
        return;
    }
    m_leaving = true;
    send(u"/v1/sessions/end"_s, {}, this, [this, gone = std::move(gone)](const Reply &reply) {
        m_leaving = false;
        // Whoever serves somebody stays; where nobody answers, what this desk holds goes all the same.
        if (m_state == LoggedIn && (reply.ok() || reply.unreachable())) {
            gone();
        }
    });
}

/** Back to the login page; what is filled in stays for the same person (see answered()). */
void DeskSession::leave(const QString &reason)
{
    m_person.clear();
    m_personName.clear();
    m_department.clear();
    dismissNotice();
    m_unsure.clear(); // keys are a session's
    m_sessionEnded = !reason.isEmpty();
    setState(LoggedOut, reason);
}

void DeskSession::dismissNotice()
{
    say({});
}

void DeskSession::say(const QString &text, bool good, const QString &caseId)
{
    if (m_notice != text || m_noticeGood != good || m_noticeCase != caseId) {
        m_notice = text;
        m_noticeGood = good;
        m_noticeCase = caseId;
        Q_EMIT noticeChanged();
    }
}

void DeskSession::send(const QString &path, const QJsonObject &body, QObject *context, Then then, const QString &key,
                       bool quiet)
{
    dismissNotice(); // the person goes on: what was said of the step before has been read
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_unsure, [&](const Unsure &one) {
        return now - one.at > longestUnsure || (!one.quiet && !one.isOf(path, body)); // which has been read
    });
    const auto before =
        std::find_if(m_unsure.begin(), m_unsure.end(), [&](const Unsure &one) { return one.isOf(path, body); });
    const bool again = before != m_unsure.end();
    const bool perhaps = again && before->mayBeDone;
    const QString used = !key.isEmpty() ? key : again ? before->key : Link::freshKey();
    const auto done = [this, then = std::move(then), quiet, path, body, used, again, perhaps](Reply reply) {
        reply.sent = reply.sent || again;
        reply.unsure = reply.unsure || perhaps;
        if (reply.sent) {
            std::erase_if(m_unsure, [&](const Unsure &one) { return one.isOf(path, body); });
        }
        if (reply.sent && reply.unknown()) {
            m_unsure.push_back({path, body, used, reply.mayBeDone(), quiet, std::chrono::steady_clock::now()});
        }
        settle(reply, quiet);
        if (then) {
            then(reply);
        }
    };
    if (m_hall.isNull() || !m_hall->online()) {
        done({});
        return;
    }
    whenDone(m_hall->link().post(path, body, used), context, done);
}

void DeskSession::fetch(const QString &path, QObject *context, Then then)
{
    const auto done = [this, then = std::move(then)](const Reply &reply) {
        settle(reply, true);
        then(reply);
    };
    if (m_hall.isNull() || !m_hall->online()) {
        done({});
        return;
    }
    whenDone(m_hall->link().get(path), context, done);
}

void DeskSession::fetchFile(const QString &path, QObject *context, std::function<void(const FileReply &)> then)
{
    const auto done = [this, then = std::move(then)](const FileReply &file) {
        settle(file.reply, false);
        then(file);
    };
    if (m_hall.isNull() || !m_hall->online()) {
        done({});
        return;
    }
    whenDone(m_hall->link().getFile(path), context, done);
}

void DeskSession::sendFile(const QString &path, const QString &fileName, const QString &key, QObject *context,
                           Then then, bool quiet)
{
    if (!quiet) {
        dismissNotice();
    }
    const auto done = [this, then = std::move(then), quiet](const Reply &reply) {
        settle(reply, quiet);
        then(reply);
    };
    if (m_hall.isNull() || !m_hall->online()) {
        done({});
        return;
    }
    whenDone(m_hall->link().postFile(path, fileName, key), context, done);
}

void DeskSession::settle(const Reply &reply, bool quiet)
{
    constexpr int Unauthorized = 401;
    if (reply.status == Unauthorized && m_state == LoggedIn) {
        m_hall->link().setSession({});
        const bool closed = m_hall->state().today.closed; // which ends every log-in
        leave(closed ? tr("已下班，登录结束了。没有交的内容还在。")
                     : tr("登录已到期，请再登录一次。没有交的内容还在。"));
    } else if (!reply.ok() && !quiet) {
        say(refusalOf(reply));
    }
}

void DeskSession::setState(State state, const QString &loginError)
{
    m_sessionEnded = m_sessionEnded && state == LoggedOut && m_state == LoggedIn;
    m_state = state;
    m_loginError = loginError;
    Q_EMIT stateChanged();
}

void DeskSession::forgetPassword()
{
    m_password.fill(u' ');
    m_password.clear();
    m_asked = {};
    m_returnQuestion.clear();
}

} // namespace yizhan
