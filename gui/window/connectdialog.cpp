// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/connectdialog.h"

#include "gui/theme/bartostyle.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace barto {

ConnectDialog::ConnectDialog(
    ProfileStore &profiles, TokenStore &tokens, const std::optional<Found> &found, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_profiles(profiles), m_tokens(tokens), m_tester(clock), m_list(new QListWidget(this)),
      m_listSide(new QWidget(this)), m_name(new QLineEdit(this)), m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)), m_tls(new QCheckBox(tr("Encrypted (TLS)"), this)), m_files(new QWidget(this)),
      m_ca(new QLineEdit(this)), m_cert(new QLineEdit(this)), m_key(new QLineEdit(this)), m_token(new QLineEdit(this)),
      m_result(new QLabel(this)), m_test(new QPushButton(tr("Test"), this)),
      m_connect(new QPushButton(tr("Connect"), this))
{
    setWindowTitle(tr("Connect to a bartos server"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    makeList();
    row->addWidget(m_listSide);
    row->addWidget(makeForm(found), 1);
    for (QLineEdit *line : {m_name, m_host, m_ca, m_cert, m_key, m_token})
        connect(line, &QLineEdit::textChanged, this, &ConnectDialog::validate);
    connect(m_tls, &QCheckBox::toggled, m_files, &QWidget::setVisible);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectNow);
    connect(&m_tester, &ConnectionTest::finished, this, [this](bool works, const QString &sentence) {
        m_test->setText(tr("Test"));
        say(works, sentence);
    });
    listProfiles();
    validate();
}

void ConnectDialog::makeList()
{
    auto *column = new QVBoxLayout(m_listSide);
    column->setContentsMargins(8, 8, 0, 8);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setFixedWidth(24 * Metrics::of(this).digit);
    auto *fresh = new QPushButton(tr("New"), m_listSide);
    auto *remove = new QPushButton(tr("Remove"), m_listSide);
    fresh->setAutoDefault(false);
    remove->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(fresh);
    buttons->addWidget(remove);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::currentTextChanged, this, &ConnectDialog::showProfile);
    connect(fresh, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        m_edited.clear();
        fill({}, {});
        m_host->setFocus();
    });
    connect(remove, &QPushButton::clicked, this, &ConnectDialog::removeProfile);
}

QWidget *ConnectDialog::makeForm(const std::optional<Found> &found)
{
    const Metrics metrics = Metrics::of(this);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(6 * metrics.unit, 5 * metrics.unit, 6 * metrics.unit, 5 * metrics.unit);
    column->setSpacing(metrics.cards());
    auto *title = new QLabel(windowTitle(), side);
    title->setFont(fonts::title(font()));
    column->addWidget(title);
    if (found)
        column->addWidget(makeFound(*found));
    m_name->setPlaceholderText(tr("for example: production"));
    m_host->setPlaceholderText(QStringLiteral("bartos.example.com"));
    m_port->setRange(1, 65535);
    m_port->setValue(20000);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("kept in this system's keychain"));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setVerticalSpacing(metrics.between());
    form->setHorizontalSpacing(metrics.margin());
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("&Port"), m_port);
    form->addRow(QString(), m_tls);
    auto *files = new QFormLayout(m_files);
    files->setContentsMargins(0, 0, 0, 0);
    files->addRow(tr("Authority"), makeFileField(m_ca, tr("Authority's certificate")));
    files->addRow(tr("Certificate"), makeFileField(m_cert, tr("Your certificate")));
    files->addRow(tr("Key"), makeFileField(m_key, tr("Your key")));
    m_ca->setPlaceholderText(tr("the system's authorities"));
    m_cert->setPlaceholderText(tr("none"));
    m_key->setPlaceholderText(tr("none"));
    m_files->hide();
    form->addRow(QString(), m_files);
    form->addRow(tr("&Token"), m_token);
    column->addLayout(form);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_result);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    m_test->setAutoDefault(false);
    m_connect->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(m_test);
    buttons->addWidget(m_connect);
    column->addLayout(buttons);
    side->setMinimumWidth(60 * metrics.digit);
    return side;
}

QWidget *ConnectDialog::makeFound(const Found &found)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *text = new QLabel(tr("Found %1: use %2").arg(found.file, found.profile.place()), line);
    text->setWordWrap(true);
    auto *use = new QPushButton(tr("Use It"), line);
    use->setAutoDefault(false);
    row->addWidget(text, 1);
    row->addWidget(use);
    connect(use, &QPushButton::clicked, this, [this, found] {
        fill(found.profile, found.token);
        m_connect->setFocus();
    });
    return line;
}

QWidget *ConnectDialog::makeFileField(QLineEdit *line, const QString &title)
{
    auto *field = new QWidget(m_files);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QToolButton(field);
    choose->setText(tr("Choose…"));
    choose->setAccessibleName(title);
    line->setAccessibleName(title);
    row->addWidget(line, 1);
    row->addWidget(choose);
    connect(choose, &QToolButton::clicked, this, [this, line, title] {
        auto *dialog = new QFileDialog(this, title, line->text(), tr("PEM files (*.pem *.crt *.key);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, line, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

void ConnectDialog::listProfiles()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Profile &profile : m_profiles.all())
        m_list->addItem(profile.name);
    m_listSide->setVisible(m_list->count() > 0);
}

void ConnectDialog::edit(const QString &profile)
{
    const QList<QListWidgetItem *> items = m_list->findItems(profile, Qt::MatchExactly);
    if (!items.isEmpty())
        m_list->setCurrentItem(items.constFirst());
    showProfile(profile);
}

void ConnectDialog::showProfile(const QString &name)
{
    const auto known = m_profiles.find(name);
    if (!known || m_edited == name)
        return;
    m_edited = name;
    fill(*known, {});
    m_tokens.read(name, this, [this, name](const Result<Secret> &token) {
        if (token && m_edited == name && m_token->text().isEmpty())
            m_token->setText(QString::fromUtf8(token->reveal()));
    });
}

void ConnectDialog::removeProfile()
{
    if (m_edited.isEmpty())
        return;
    m_profiles.remove(m_edited);
    m_tokens.remove(m_edited);
    m_edited.clear();
    listProfiles();
    fill({}, {});
}

void ConnectDialog::fill(const Profile &profile, const Secret &token)
{
    m_name->setText(profile.name);
    m_host->setText(profile.host);
    m_port->setValue(profile.port);
    m_tls->setChecked(profile.isEncrypted);
    m_ca->setText(profile.caCert);
    m_cert->setText(profile.clientCert);
    m_key->setText(profile.clientKey);
    m_token->setText(QString::fromUtf8(token.reveal()));
    m_result->clear();
}

void ConnectDialog::focusToken()
{
    m_token->setFocus();
    m_token->selectAll();
}

Profile ConnectDialog::profile() const
{
    const QString host = m_host->text().trimmed();
    const QString name = m_name->text().trimmed();
    const bool isTls = m_tls->isChecked();
    return {name.isEmpty() ? host : name, host, quint16(m_port->value()), isTls,
        isTls ? m_ca->text().trimmed() : QString(), isTls ? m_cert->text().trimmed() : QString(),
        isTls ? m_key->text().trimmed() : QString()};
}

void ConnectDialog::validate()
{
    const bool hasHost = !m_host->text().trimmed().isEmpty();
    const bool isPair = m_cert->text().trimmed().isEmpty() == m_key->text().trimmed().isEmpty();
    m_test->setEnabled(hasHost && isPair);
    m_connect->setEnabled(hasHost && isPair);
    if (!isPair)
        say(false, tr("A certificate needs its key, and a key its certificate."));
    else if (!m_tester.isRunning())
        m_result->clear();
}

void ConnectDialog::test()
{
    if (m_tester.isRunning()) {
        m_tester.stop();
        m_test->setText(tr("Test"));
        m_result->clear();
        return;
    }
    m_result->setText(tr("Connecting…"));
    m_result->setForegroundRole(QPalette::PlaceholderText);
    m_test->setText(tr("Stop"));
    m_tester.start(profile(), Secret(m_token->text().toUtf8()));
}

void ConnectDialog::connectNow()
{
    const Profile wanted = profile();
    const Secret token(m_token->text().toUtf8());
    if (!m_edited.isEmpty() && m_edited != wanted.name) {
        m_profiles.remove(m_edited);
        m_tokens.remove(m_edited);
    }
    m_profiles.save(wanted);
    m_profiles.setLast(wanted.name);
    Q_EMIT connectWanted(wanted, token);
    accept();
}

void ConnectDialog::say(bool isGood, const QString &sentence)
{
    m_result->setForegroundRole(isGood ? QPalette::WindowText : QPalette::BrightText);
    m_result->setText(sentence);
}

} // namespace barto
