// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskmatter.h"

#include "domain/afterhours.h"
#include "domain/duty/posts.h"
#include "domain/queue/booking.h"
#include "domain/queue/queue.h"
#include "screens/kiosk/kioskwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

KioskMatter::KioskMatter(QObject *parent)
    : KioskController(parent)
    , m_conditions({"text", "answer"})
    , m_materials({"name", "originals", "copies", "needed", "deferrable", "note", "electronic", "ticked"})
    , m_review({"departments", "role", "limit"})
{
}

void KioskMatter::setCode(const QString &code)
{
    if (m_code == code) {
        return;
    }
    m_code = code;
    m_answers.clear();
    m_ticked.clear();
    m_touched = false;
    m_paper.forget();
    Q_EMIT codeChanged();
    lookAgain();
    Q_EMIT answersChanged();
}

const Matter *KioskMatter::matter() const
{
    return hall() ? hall()->catalogue().matter(m_code) : nullptr;
}

QString KioskMatter::name() const
{
    return known() ? hall()->pick(matter()->nameZh, matter()->nameEn) : QString();
}

QString KioskMatter::promised() const
{
    return known() ? kioskwords::limit(matter()->promisedLimit, english()) : QString();
}

QString KioskMatter::legal() const
{
    return known() ? kioskwords::limit(matter()->legalLimit, english()) : QString();
}

int KioskMatter::ahead() const
{
    return known() ? int(waiting(hall()->state(), {matter()->queuePrefix}).size()) : 0;
}

QString KioskMatter::callingEnd() const
{
    return known() ? kioskwords::callingEndBrief(
                         *hall(), yizhan::callingEnd(hall()->state(), matter()->queuePrefix, ahead(), hall()->now()))
                   : QString();
}

bool KioskMatter::unfit() const
{
    return std::any_of(m_answers.cbegin(), m_answers.cend(), [](bool yes) { return !yes; });
}

QList<int> KioskMatter::ticked() const
{
    QList<int> indices = m_ticked.values();
    std::sort(indices.begin(), indices.end());
    return indices;
}

int KioskMatter::countMissing(bool deferrable) const
{
    int count = 0;
    if (const Matter *it = matter()) {
        for (int i = 0; i < int(it->materials.size()); ++i) {
            const Material &material = it->materials[std::size_t(i)];
            count += material.required && material.deferrable == deferrable && !m_ticked.contains(i) ? 1 : 0;
        }
    }
    return count;
}

void KioskMatter::answer(int condition, bool yes)
{
    m_answers.insert(condition, yes);
    m_touched = true;
    lookAgain();
    Q_EMIT answersChanged();
}

void KioskMatter::tick(int material, bool has)
{
    if (has) {
        m_ticked.insert(material);
    } else {
        m_ticked.remove(material);
    }
    m_touched = true;
    lookAgain();
    Q_EMIT answersChanged();
}

bool KioskMatter::printable() const
{
    const KioskPrinter *printer = KioskPrinter::instance();
    return printer && printer->configured();
}

void KioskMatter::printGuide()
{
    if (known() && m_paper.state() != KioskPaper::State::Printing) {
        m_paper.print(guide(*matter()));
    }
}

/** "居民户口簿（原件 1 份，复印件 1 份，可后补；核验原件后退还）" */
QString KioskMatter::paperText(const Material &material) const
{
    QStringList parts;
    if (material.original > 0) {
        parts.append(tr("原件 %n 份", "", material.original));
    }
    if (material.copy > 0) {
        parts.append(tr("复印件 %n 份", "", material.copy));
    }
    if (!material.required) {
        parts.append(tr("有才带"));
    } else if (material.deferrable) {
        parts.append(tr("可后补"));
    }
    const QString note = hall()->pick(material.note, material.noteEn);
    const QString name = hall()->pick(material.name, material.nameEn);
    const QString about = QStringList{parts.join(english() ? u", "_s : u"，"_s), note}
                              .filter(QRegularExpression(u"."_s))
                              .join(english() ? u". "_s : u"；"_s); // an English note begins like a sentence
    return about.isEmpty() ? name : (english() ? u"%1 (%2)"_s : u"%1（%2）"_s).arg(name, about);
}

GuideFacts KioskMatter::guide(const Matter &matter) const
{
    const HallState &state = hall()->state();
    GuideFacts facts;
    facts.english = english();
    facts.elder = shell()->elder();
    facts.hallName = hall()->hallName();
    facts.matter = name();
    facts.limit = promised();
    facts.fee = feeCharged() ? feeNote() : tr("不收费");
    for (const Material &material : matter.materials) {
        facts.papers.append(paperText(material));
    }
    for (const auto &[id, window] : state.windows) {
        if (window.prefixes.contains(matter.queuePrefix)) {
            facts.windows.append(window.number);
        }
    }
    std::sort(facts.windows.begin(), facts.windows.end());
    facts.address = hall()->pick(state.info.addressZh, state.info.addressEn);
    facts.hours = kioskwords::weekHours(state.info.hours, english());
    const Post *post = postForPrefix(state, matter.queuePrefix);
    facts.phone = post && !post->phone.isEmpty() ? post->phone : state.info.phone;
    facts.madeAt = kioskwords::dayAndClock(hall()->now(), state.info.zone, english());
    return facts;
}

QVariantMap KioskMatter::place() const
{
    QVariantMap answers;
    for (auto it = m_answers.cbegin(); it != m_answers.cend(); ++it) {
        answers.insert(QString::number(it.key()), it.value());
    }
    QVariantList ticks;
    for (const int index : ticked()) {
        ticks.append(index);
    }
    return {{u"answers"_s, answers}, {u"ticked"_s, ticks}, {u"touched"_s, m_touched}};
}

void KioskMatter::setPlace(const QVariantMap &place)
{
    const QVariantMap answers = place.value(u"answers"_s).toMap();
    m_answers.clear();
    for (auto it = answers.cbegin(); it != answers.cend(); ++it) {
        m_answers.insert(it.key().toInt(), it.value().toBool());
    }
    m_ticked.clear();
    for (const QVariant &index : place.value(u"ticked"_s).toList()) {
        m_ticked.insert(index.toInt());
    }
    m_touched = place.value(u"touched"_s).toBool();
    lookAgain();
    Q_EMIT answersChanged();
}

void KioskMatter::refresh()
{
    if (const Matter *it = matter()) {
        fillAnswers(*it);
        fillReview(*it);
        findServing(*it);
    }
    m_paper.tellAnew();
    Q_EMIT changed();
    Q_EMIT answersChanged(); // what is missing depends on the catalogue too
}

void KioskMatter::fillAnswers(const Matter &matter)
{
    QList<ScreenRow> conditions;
    for (int i = 0; i < int(matter.conditions.size()); ++i) {
        const int answer = !m_answers.contains(i) ? 0 : m_answers.value(i) ? 1 : 2;
        const QString text = hall()->pick(matter.conditions.at(i), matter.conditionsEn.value(i));
        conditions.append({QString::number(i), {text, answer}});
    }
    m_conditions.setRows(conditions);

    QList<ScreenRow> materials;
    for (int i = 0; i < int(matter.materials.size()); ++i) {
        const Material &material = matter.materials[std::size_t(i)];
        materials.append(
            {QString::number(i),
             {hall()->pick(material.name, material.nameEn), material.original, material.copy, material.required,
              material.deferrable, hall()->pick(material.note, material.noteEn),
              hall()->pick(material.electronicSubstitute, material.electronicSubstituteEn), m_ticked.contains(i)}});
    }
    m_materials.setRows(materials);
}

bool KioskMatter::mayApply() const
{
    if (!known()) {
        return false;
    }
    const MatterOffer offer = matterNow(*matter(), hall()->state(), hall()->now()).offer;
    return offer == MatterOffer::Apply || offer == MatterOffer::Finish;
}

bool KioskMatter::registers() const
{
    return known() && isRegistration(*matter());
}

QString KioskMatter::countsFrom() const
{
    return known() ? kioskwords::day(matterNow(*matter(), hall()->state(), hall()->now()).counts, english())
                   : QString();
}

bool KioskMatter::mayBook() const
{
    return known() && bookablePrefixes(hall()->state()).contains(matter()->queuePrefix) &&
           serviceNow(hall()->state(), hall()->catalogue(), Service::Booking, hall()->now()).now;
}

/** One row a step: departments that review side by side share it. */
void KioskMatter::fillReview(const Matter &matter)
{
    std::map<int, std::vector<const ReviewDepartment *>> steps;
    for (const ReviewDepartment &department : matter.review) {
        steps[department.order].push_back(&department);
    }
    QList<ScreenRow> rows;
    m_parallel = false;
    for (const auto &[order, departments] : steps) {
        QStringList names;
        const Limit *longest = nullptr;
        for (const ReviewDepartment *department : departments) {
            const QString english = hall()->catalogue().departmentName(department->department, true);
            names.append(hall()->pick(department->nameZh, english));
            longest = !longest || department->limit.value > longest->value ? &department->limit : longest;
        }
        m_parallel = m_parallel || departments.size() > 1;
        rows.append({QString::number(order),
                     {names, hall()->pick(departments.front()->role, departments.front()->roleEn),
                      longest ? kioskwords::limit(*longest, english()) : QString()}});
    }
    m_review.setRows(rows);
}

void KioskMatter::findServing(const Matter &matter)
{
    const HallState &state = hall()->state();
    m_servedBy.clear();
    m_servedPart.clear();
    m_coveredFor.clear();
    m_servedWindow = 0;
    m_servedFrom.clear();
    const Post *post = postForPrefix(state, matter.queuePrefix);
    if (!post) {
        return;
    }
    const Instant at = hall()->now();
    const PostNow now = postNow(state, *post, at);
    const Window *window = plateWindow(state, *post, now, at);
    const QString name = plateName(state, now, window, at);
    if (now.state == PostState::Closed && name.isEmpty()) {
        m_servedFrom = hall()->momentText(opensAgain(state, *post, at));
        return;
    }
    const auto person = state.people.find(name);
    if (person == state.people.end()) {
        return;
    }
    m_servedBy = person->second.name;
    m_servedWindow = window ? window->number : 0;
    if (name != now.person) {
        return; // sits at the post's window without being of it
    }
    m_servedPart = now.part;
    const auto a = state.people.find(post->a);
    if (now.person != post->a && a != state.people.end()) {
        m_coveredFor = a->second.name;
    }
}

} // namespace yizhan
