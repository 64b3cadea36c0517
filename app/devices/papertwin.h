// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

namespace yizhan {

/**
 * A thermal printer's mind, for tests and demonstrations: takes ESC/POS bytes as they come, in pieces of any size, and
 * gives the slips that a person would tear off. Pictures (`GS v 0`) and cuts are carried out, text is passed over. As
 * in a real printer questions (`DLE EOT`) and `DLE DC4 8` are obeyed the moment they arrive, and without paper or
 * with an open cover what came in waits in the buffer.
 */
class PaperTwin
{
public:
    /** Dots across; a wider picture is cut off at the edge, as on paper. */
    explicit PaperTwin(int dotsAcross = 576);

    void receive(const QByteArray &bytes);
    /** What it answers since the last call; nothing while mute. */
    [[nodiscard]] QByteArray takeAnswers();
    /** Slips cut since the last call. */
    [[nodiscard]] QList<QImage> takeSlips();

    void setPaper(bool there);
    void setNearEnd(bool near) { m_nearEnd = near; }
    void setCoverOpen(bool open);
    void setBroken(bool broken);
    /** One that cannot answer, as on a line that goes only one way. */
    void setMute(bool mute) { m_mute = mute; }
    /** Runs out of paper when that many rows more have been printed. */
    void setRowsLeft(int rows) { m_rowsLeft = rows; }

    /** Bytes that were no command it knows; a driver that speaks to it properly sends none. */
    [[nodiscard]] int unknownBytes() const { return m_unknown; }

private:
    void obeyAtOnce();
    void answerStatus(int n);
    void clear();
    void work();
    /** One command from the buffer; false when more has to come. */
    bool step();
    void feed(int rows);
    void printRow(const char *bits, int bytes);
    void cut();

    int m_across;
    QByteArray m_live;   ///< the last bytes, for what is obeyed at once
    QByteArray m_buffer; ///< what is still to be done
    QByteArray m_answers;
    QList<QImage> m_slips;
    QByteArray m_dots; ///< rows printed since the last cut
    int m_rows = 0;
    int m_rasterRows = 0; ///< rows of the present picture that are still to come
    int m_rasterBytes = 0;
    int m_rowsLeft = -1; ///< of the roll; -1: enough
    int m_unknown = 0;
    bool m_paper = true;
    bool m_nearEnd = false;
    bool m_cover = false;
    bool m_broken = false;
    bool m_mute = false;
};

} // namespace yizhan
