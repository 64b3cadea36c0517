// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskselfcheck.h"

#include "screens/device.h"
#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskprinter.h"
#include "screens/kiosk/kioskroom.h"
#include "screens/voice.h"

#include <QDateTime>
#include <QInputDevice>
#include <QPointingDevice>
#include <QStandardPaths>
#include <QStorageInfo>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds mostClockDrift{120};
constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 leastDisk = 200 * megabyte;

ScreenRow row(const QString &part, KioskSelfCheck::Health health, const QString &text)
{
    return {part, {part, int(health), text}};
}

} // namespace

KioskSelfCheck::KioskSelfCheck(QObject *parent)
    : KioskController(parent)
    , m_rows({"part", "health", "text"})
{
}

QString KioskSelfCheck::program()
{
    return u"Yizhan "_s + QStringLiteral(YIZHAN_VERSION);
}

void KioskSelfCheck::noteScan()
{
    ++m_scans;
    lookAgain();
}

void KioskSelfCheck::noteTouch()
{
    ++m_touches;
    lookAgain();
}

void KioskSelfCheck::setWindowSize(QSizeF size)
{
    m_windowSize = size;
    lookAgain();
}

void KioskSelfCheck::refresh()
{
    if (m_watched != hall()) {
        m_watched = hall();
        connect(m_watched, &HallData::ticked, this, &KioskSelfCheck::lookAgain);
    }
    QList<ScreenRow> rows{network(), clock(), age(), printer(), sound(), scanner(), card(), touch(), disk()};
    const Device *device = Device::instance();
    if (device && device->footHeight > 0 && !m_windowSize.isEmpty()) {
        rows.append(reach(device->footHeight));
    }
    m_rows.setRows(rows);
    Q_EMIT changed();
}

ScreenRow KioskSelfCheck::network() const
{
    if (hall()->online()) {
        return row(tr("网络"), Health::Well, tr("连着大厅的服务器。"));
    }
    return row(tr("网络"), Health::Ill, tr("连不上大厅的服务器。看网线和交换机的灯，再看服务器开着没有。"));
}

ScreenRow KioskSelfCheck::clock() const
{
    if (!isSet(hall()->now())) {
        return row(tr("时钟"), Health::Unsure, tr("还没有收到服务器的时间。"));
    }
    const auto machine = std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
    const auto drift = std::chrono::abs(hall()->now().time_since_epoch() - machine);
    const QString time = hall()->clockText(hall()->now());
    if (drift <= mostClockDrift) {
        return row(tr("时钟"), Health::Well, tr("大厅时间 %1，这台机器走得准。").arg(time));
    }
    return row(tr("时钟"), Health::Unsure,
               tr("大厅时间 %1，这台机器自己的钟不准。屏幕按大厅时间走，不影响使用。").arg(time));
}

ScreenRow KioskSelfCheck::age() const
{
    if (hall()->online()) {
        return row(tr("资料"), Health::Well, tr("和大厅一样新。"));
    }
    const QString since = hall()->staleSince();
    return since.isEmpty() ? row(tr("资料"), Health::Ill, tr("这台机器还没有拿到过资料。"))
                           : row(tr("资料"), Health::Unsure, tr("是 %1 的，网络好了会自己更新。").arg(since));
}

ScreenRow KioskSelfCheck::sound()
{
    const Voice *voice = Voice::instance();
    if (!voice || !voice->offered()) {
        return row(tr("声音"), Health::Unsure, tr("没有接喇叭，或者关着。朗读用不了。"));
    }
    if (!voice->available()) {
        return row(tr("声音"), Health::Ill,
                   tr("放不出声音，机器会自己再试。请看喇叭的线和电源；还不响，请叫技术人员来。"));
    }
    if (!voice->packFault().isEmpty()) {
        return row(tr("声音"), Health::Unsure, tr("能响，但大厅自己录的音用不了，现在用机器的声音。请告诉技术人员。"));
    }
    return row(tr("声音"), Health::Well, tr("好用。按下面的“朗读”听一下。"));
}

ScreenRow KioskSelfCheck::printer()
{
    const QString part = tr("号票打印机");
    KioskPrinter *printer = KioskPrinter::instance();
    if (!printer || !printer->configured()) {
        return row(part, Health::Unsure, tr("没有接。取号后号码只显示在屏幕上。"));
    }
    printer->check();
    switch (printer->state()) {
    case PrinterState::Unknown:
        return row(part, Health::Unsure, tr("正在问它好不好用。"));
    case PrinterState::Fine:
        return row(part, Health::Well, tr("好用，有纸。"));
    case PrinterState::NearEnd:
        return row(part, Health::Unsure, tr("还能打，但纸快用完了。请准备换一卷。"));
    case PrinterState::Unsure:
        return row(part, Health::Unsure, tr("接着，但它不会报告有没有纸。请取一个号，看票出不出来。"));
    case PrinterState::PaperOut:
        return row(part, Health::Ill, tr("没有纸了。请换一卷新的。"));
    case PrinterState::CoverOpen:
        return row(part, Health::Ill, tr("盖子开着。请合上，按紧。"));
    case PrinterState::Broken:
        return row(part, Health::Ill, tr("卡住了。打开盖子取出卡住的纸，再关掉电源重新打开。"));
    case PrinterState::Unreachable:
        return row(part, Health::Ill, tr("连不上。看它的电源开着没有，线插好没有。"));
    }
    return {};
}

ScreenRow KioskSelfCheck::scanner() const
{
    return m_scans > 0 ? row(tr("扫码口"), Health::Well, tr("读到了，好用。"))
                       : row(tr("扫码口"), Health::Unsure, tr("请拿一张号票放上去试一下。"));
}

ScreenRow KioskSelfCheck::card()
{
    const QString part = tr("身份证读卡器");
    // The self-test draws pages without a Stage.
    const KioskCards *cards = KioskCards::instance();
    if (!cards || !cards->configured()) {
        return row(part, Health::Unsure, tr("没有接。居民可以扫号票，或者输办件号。"));
    }
    // In the words of who stands there; the system's own are in the log.
    switch (cards->trouble()) {
    case CardReader::Trouble::None:
        return cards->present() ? row(part, Health::Well, tr("读到一张证，好用。"))
                                : row(part, Health::Well, tr("在等证件。"));
    case CardReader::Trouble::NoProgram:
        return row(part, Health::Ill, tr("读卡程序打不开，机器会自己再试。请叫技术人员来看读卡的设置。"));
    case CardReader::Trouble::Stopped:
        return row(part, Health::Ill, tr("读卡程序没有运行，正在重新启动。一分钟后还这样，请检查读卡器的线。"));
    case CardReader::Trouble::Reader:
        return row(part, Health::Ill, tr("读卡器连不上。请看它的线插好没有，拔下来再插上试一下。"));
    case CardReader::Trouble::Nonsense:
        return row(part, Health::Ill, tr("读卡程序传来的看不懂。请换一张证再试；还这样，请叫技术人员来。"));
    }
    return {};
}

ScreenRow KioskSelfCheck::touch() const
{
    const QList<const QInputDevice *> devices = QInputDevice::devices();
    const bool hasScreen = std::any_of(devices.begin(), devices.end(), [](const QInputDevice *device) {
        return device->type() == QInputDevice::DeviceType::TouchScreen;
    });
    if (m_touches > 0) {
        return row(tr("触摸屏"), Health::Well, tr("按到了 %n 次，好用。", nullptr, m_touches));
    }
    return hasScreen ? row(tr("触摸屏"), Health::Unsure, tr("请按下面的按钮试一下。"))
                     : row(tr("触摸屏"), Health::Unsure, tr("系统没有报告触摸屏。请按下面的按钮试一下。"));
}

ScreenRow KioskSelfCheck::disk()
{
    const QStorageInfo storage(QStandardPaths::writableLocation(QStandardPaths::HomeLocation));
    if (!storage.isValid()) {
        return row(tr("硬盘"), Health::Unsure, tr("看不到剩多少。"));
    }
    const QString left = tr("还剩 %1 GB。").arg(double(storage.bytesAvailable()) / double(1024 * megabyte), 0, 'f', 1);
    return storage.bytesAvailable() > leastDisk ? row(tr("硬盘"), Health::Well, left)
                                                : row(tr("硬盘"), Health::Ill, left + tr("快满了，请叫技术人员来。"));
}

ScreenRow KioskSelfCheck::reach(double footHeight) const
{
    KioskRoom room;
    room.measure(m_windowSize, Device::instance()->diagonal, footHeight);
    constexpr int mmPerCm = 10;
    const int from = qRound(room.lowest() / mmPerCm);
    const int to = qRound(room.highest() / mmPerCm);
    if (room.withinReach()) {
        return row(tr("高度"), Health::Well, tr("要按的地方离地 %1 到 %2 厘米，坐着站着都够得到。").arg(from).arg(to));
    }
    return room.highest() > KioskRoom::highestReach
               ? row(tr("高度"), Health::Ill,
                     tr("装得太高：要按的地方最高离地 %1 厘米，坐轮椅的人只够得到 122 厘米。请装低一些。").arg(to))
               : row(tr("高度"), Health::Ill,
                     tr("装得太低：要按的地方最低离地 %1 厘米，弯不下腰的人只够得到 38 厘米。请装高一些。").arg(from));
}

} // namespace yizhan
