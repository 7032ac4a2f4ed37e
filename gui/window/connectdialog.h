// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/tokenstore.h"
#include "gui/window/connectiontest.h"
#include "gui/window/profilestore.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QFormLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QListWidget)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QSpinBox)

namespace barto {

/// "Connect to a bartos server": the profiles on the left where there are some, and one of them to be filled in, tried
/// and connected to. On the first start it offers what barto-cli.toml says.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// What a configuration file of barto-cli's or our own says.
    struct Found
    {
        QString file; ///< "barto-cli.toml"
        Profile profile;
        Secret token;
    };

    ConnectDialog(ProfileStore &profiles, TokenStore &tokens, const std::optional<Found> &found, const Clock &clock,
        QWidget *parent = nullptr);

    /// Shows that profile, for another token or certificate.
    void edit(const QString &profile);
    void fill(const Profile &profile, const Secret &token);
    void focusToken();
    Profile profile() const;

Q_SIGNALS:
    /// [Connect]: the profile is saved, and its token as far as this machine can.
    void connectWanted(const barto::Profile &profile, const barto::Secret &token);

private:
    QWidget *makeForm(const std::optional<Found> &found);
    QWidget *makeFound(const Found &found);
    QWidget *makeFileField(QLineEdit *line, const QString &title);
    void makeList();
    void listProfiles();
    void showProfile(const QString &name);
    void removeProfile();
    void validate();
    void test();
    void connectNow();
    void say(bool isGood, const QString &sentence);

    ProfileStore &m_profiles;
    TokenStore &m_tokens;
    ConnectionTest m_tester;
    QListWidget *m_list;
    QWidget *m_listSide;
    QLineEdit *m_name;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QCheckBox *m_tls;
    QWidget *m_files;
    QLineEdit *m_ca;
    QLineEdit *m_cert;
    QLineEdit *m_key;
    QLineEdit *m_token;
    QLabel *m_result;
    QPushButton *m_test;
    QPushButton *m_connect;
    QString m_edited; ///< the profile's name as it is kept
};

} // namespace barto
