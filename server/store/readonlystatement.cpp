// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/readonlystatement.h"

#include <QStringList>

#include <vector>

namespace barto::store {

namespace {

struct Token
{
    enum Kind { Word, Name, Text, Sign } kind; ///< Name: a quoted identifier; Text: a string
    QString text; ///< words and names in upper case; signs: one character
};

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(Error::Code::Refused, sentence);
}

// Splits SQL into tokens and puts together what is left without comments. It must see strings and comments exactly as
// the database does: what is taken for a comment here and not there would pass unseen.
class Scanner
{
public:
    Scanner(const QString &sql, Dialect dialect) : m_sql(sql), m_mariadb(dialect == Dialect::MariaDb) { }

    Result<void> scan()
    {
        while (m_at < m_sql.size()) {
            const QChar c = m_sql[m_at];
            if (c == u'\0')
                return refuse(QStringLiteral("The statement holds a zero character."));
            if (c.isSpace()) {
                take(1);
            } else if (startsLineComment()) {
                skipLine();
            } else if (startsWith("/*")) {
                if (const Result<void> skipped = skipBlockComment(); !skipped)
                    return skipped;
            } else if (c == u'\'' || c == u'"' || c == u'`' || (c == u'[' && !m_mariadb)) {
                if (const Result<void> taken = takeQuoted(); !taken)
                    return taken;
            } else if (c.isLetterOrNumber() || c == u'_' || c == u'$' || c == u'@') {
                takeWord();
            } else {
                tokens.push_back({Token::Sign, QString(c)});
                take(1);
            }
        }
        return {};
    }

    std::vector<Token> tokens;
    QString stripped;

private:
    bool startsWith(const char *text) const { return QStringView(m_sql).mid(m_at).startsWith(QLatin1StringView(text)); }
    bool startsLineComment() const
    {
        if (m_mariadb && m_sql[m_at] == u'#')
            return true;
        if (!startsWith("--"))
            return false;
        // MariaDB wants a blank or control character behind the dashes: 5--3 is a difference there.
        return !m_mariadb || m_at + 2 >= m_sql.size() || m_sql[m_at + 2] <= u' ';
    }
    void take(qsizetype count)
    {
        stripped += QStringView(m_sql).mid(m_at, count);
        m_at += count;
    }
    void skipLine()
    {
        while (m_at < m_sql.size() && m_sql[m_at] != u'\n')
            ++m_at;
        stripped += u' ';
    }
    Result<void> skipBlockComment()
    {
        if (m_mariadb && (startsWith("/*!") || startsWith("/*M!")))
            return refuse(QStringLiteral("Comments that MariaDB executes (/*! ... */) are not allowed here."));
        const qsizetype end = m_sql.indexOf(QLatin1StringView("*/"), m_at + 2);
        if (end < 0)
            return refuse(QStringLiteral("A comment is not closed."));
        m_at = end + 2;
        stripped += u' ';
        return {};
    }
    Result<void> takeQuoted()
    {
        const QChar open = m_sql[m_at];
        const QChar close = open == u'[' ? QChar(u']') : open;
        const bool isName = open == u'`' || open == u'[' || (open == u'"' && !m_mariadb);
        const qsizetype begin = m_at;
        qsizetype at = m_at + 1;
        for (;; ++at) {
            if (at >= m_sql.size())
                return refuse(QStringLiteral("A quotation is not closed."));
            if (m_mariadb && !isName && m_sql[at] == u'\\')
                ++at;
            else if (m_sql[at] == close && open != u'[' && at + 1 < m_sql.size() && m_sql[at + 1] == close)
                ++at;
            else if (m_sql[at] == close)
                break;
        }
        tokens.push_back({isName ? Token::Name : Token::Text, m_sql.mid(begin + 1, at - begin - 1).toUpper()});
        take(at + 1 - begin);
        return {};
    }
    void takeWord()
    {
        const qsizetype begin = m_at;
        qsizetype end = begin + 1;
        while (end < m_sql.size()
            && (m_sql[end].isLetterOrNumber() || m_sql[end] == u'_' || m_sql[end] == u'$' || m_sql[end] == u'@'))
            ++end;
        tokens.push_back({Token::Word, m_sql.mid(begin, end - begin).toUpper()});
        take(end - begin);
    }

    const QString &m_sql;
    bool m_mariadb;
    qsizetype m_at = 0;
};

bool isWord(const std::vector<Token> &tokens, size_t i, QLatin1StringView word)
{
    return i < tokens.size() && tokens[i].kind == Token::Word && tokens[i].text == word;
}

// What reads by its first word and yet writes, locks, assigns, or reads what is not the database's to show.
Result<void> checkForMariaDb(const std::vector<Token> &tokens)
{
    static const QStringList forbidden{QStringLiteral("INTO"), QStringLiteral("OUTFILE"), QStringLiteral("DUMPFILE"),
        QStringLiteral("LOAD_FILE"), QStringLiteral("GET_LOCK"), QStringLiteral("RELEASE_LOCK"),
        QStringLiteral("RELEASE_ALL_LOCKS"), QStringLiteral("LOCK"), QStringLiteral("PROCEDURE"),
        QStringLiteral("NEXTVAL"), QStringLiteral("SETVAL"), QStringLiteral("LASTVAL"), QStringLiteral("GRANTS"),
        QStringLiteral("MASTER_POS_WAIT"), QStringLiteral("MASTER_GTID_WAIT")};
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const bool isFunction
            = i + 1 < tokens.size() && tokens[i + 1].kind == Token::Sign && tokens[i + 1].text == u"(";
        // A quoted name can be a function, too: `LOAD_FILE`('/etc/passwd').
        if ((token.kind == Token::Word || (token.kind == Token::Name && isFunction)) && forbidden.contains(token.text))
            return refuse(QStringLiteral("Only reading is allowed here: %1 is refused.").arg(token.text));
        if (token.kind == Token::Word && token.text == u"FOR" && isWord(tokens, i + 1, QLatin1StringView("UPDATE")))
            return refuse(QStringLiteral("Only reading is allowed here: FOR UPDATE is refused."));
        if (isWord(tokens, i, QLatin1StringView("NEXT")) && isWord(tokens, i + 1, QLatin1StringView("VALUE")))
            return refuse(QStringLiteral("Only reading is allowed here: NEXT VALUE is refused."));
        if (token.kind == Token::Sign && token.text == u":")
            return refuse(QStringLiteral("Only reading is allowed here: assignments are refused."));
        const bool isSchema = token.kind != Token::Text && (token.text == u"MYSQL" || token.text == u"SYS");
        if (isSchema && i + 1 < tokens.size() && tokens[i + 1].text == u".")
            return refuse(QStringLiteral("The server's own tables (%1) are not shown here.").arg(token.text.toLower()));
    }
    if (isWord(tokens, 0, QLatin1StringView("SHOW")) && isWord(tokens, 1, QLatin1StringView("CREATE"))
        && isWord(tokens, 2, QLatin1StringView("USER")))
        return refuse(QStringLiteral("Accounts are not shown here."));
    return {};
}

} // namespace

Result<QString> readOnlyStatement(const QString &sql, Dialect dialect)
{
    static const QStringList reading{QStringLiteral("SELECT"), QStringLiteral("WITH"), QStringLiteral("VALUES"),
        QStringLiteral("SHOW"), QStringLiteral("DESCRIBE"), QStringLiteral("DESC"), QStringLiteral("EXPLAIN")};
    Scanner scanner(sql, dialect);
    if (const Result<void> scanned = scanner.scan(); !scanned)
        return tl::unexpected(scanned.error());
    std::vector<Token> &tokens = scanner.tokens;
    const auto isSign
        = [](const Token &token, QChar sign) { return token.kind == Token::Sign && token.text[0] == sign; };
    QString statement = scanner.stripped.trimmed();
    while (!tokens.empty() && isSign(tokens.back(), u';')) {
        tokens.pop_back();
        statement = statement.left(statement.lastIndexOf(u';')).trimmed();
    }
    if (tokens.empty())
        return refuse(QStringLiteral("There is no statement."));
    for (const Token &token : tokens) {
        if (isSign(token, u';'))
            return refuse(QStringLiteral("Only one statement at a time is allowed here."));
    }
    size_t first = 0;
    while (first < tokens.size() && isSign(tokens[first], u'('))
        ++first;
    if (first == tokens.size() || tokens[first].kind != Token::Word || !reading.contains(tokens[first].text))
        return refuse(
            QStringLiteral("Only reading is allowed here: a statement begins with SELECT, WITH, VALUES, SHOW, "
                           "DESCRIBE or EXPLAIN."));
    if (dialect == Dialect::MariaDb) {
        if (const Result<void> checked = checkForMariaDb(tokens); !checked)
            return tl::unexpected(checked.error());
    }
    return statement;
}

} // namespace barto::store
