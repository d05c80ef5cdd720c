/* From what SQLite answers to a status and a Dutch sentence. It knows no table. */
#include "intern.h"

#include <errno.h>
#include <string.h>

#define DISK_FULL "de schijf is vol; maak ruimte en probeer opnieuw: er is niets bewaard"
#define BUSY "een ander programma is in het bestand bezig; probeer het zo nog eens"
#define DAMAGED "het bestand is beschadigd; zet een reservekopie terug met: cvb herstel"
#define NO_WRITING "het bestand kan hier alleen worden gelezen; er is niets bewaard"
#define UNFINISHED "er ligt nog onafgemaakt werk naast het bestand; open het eerst een keer " \
	"zonder --alleen-lezen, op een schijf waarop geschreven kan worden"

struct melding {
	int code; /* the extended code when it says more, else the plain one */
	enum status status;
	const char *sentence;
};

static const struct melding meldingen[] = {
	{SQLITE_BUSY, ERR_BUSY, BUSY},
	{SQLITE_PROTOCOL, ERR_BUSY, BUSY},
	{SQLITE_FULL, ERR_DISK_FULL, DISK_FULL},
	{SQLITE_READONLY_ROLLBACK, ERR_READ_ONLY, UNFINISHED},
	{SQLITE_READONLY_RECOVERY, ERR_READ_ONLY, UNFINISHED},
	{SQLITE_READONLY_CANTINIT, ERR_READ_ONLY, UNFINISHED},
	{SQLITE_READONLY_DBMOVED, ERR_FILE,
	 "het bestand is verplaatst of vervangen terwijl cvb het open had; sluit cvb en begin opnieuw"},
	{SQLITE_READONLY, ERR_READ_ONLY, NO_WRITING},
	{SQLITE_PERM, ERR_READ_ONLY, NO_WRITING},
	{SQLITE_CORRUPT, ERR_CORRUPT, DAMAGED},
	{SQLITE_ERROR, ERR_CORRUPT, DAMAGED}, /* our own SQL is looked at where it is run */
	{SQLITE_NOTADB, ERR_CORRUPT, DAMAGED},
	{SQLITE_CANTOPEN, ERR_FILE,
	 "het bestand gaat niet open; kijk of de map bestaat en of daarin geschreven mag worden"},
	{SQLITE_IOERR_SHORT_READ, ERR_CORRUPT, DAMAGED},
	{SQLITE_IOERR, ERR_FILE,
	 "lezen of schrijven lukt niet; kijk of de schijf nog is aangesloten: er is niets bewaard"},
	{SQLITE_TOOBIG, ERR_INPUT, "deze tekst is te lang; kort hem in"},
	{SQLITE_MISMATCH, ERR_INPUT, "hier hoort een geheel getal"},
	{SQLITE_NOLFS, ERR_FILE, "het bestand is te groot voor deze schijf"},
};

/* What a constraint is called by SQLite, and what the person reads before the columns it names. */
struct beperking {
	int code;
	const char *english;
	const char *dutch;
};

static const struct beperking beperkingen[] = {
	{SQLITE_CONSTRAINT_UNIQUE, "UNIQUE constraint failed: ", "dit bestaat al: "},
	{SQLITE_CONSTRAINT_PRIMARYKEY, "UNIQUE constraint failed: ", "dit bestaat al: "},
	{SQLITE_CONSTRAINT_ROWID, "UNIQUE constraint failed: ", "dit bestaat al: "},
	{SQLITE_CONSTRAINT_NOTNULL, "NOT NULL constraint failed: ", "dit moet zijn ingevuld: "},
	{SQLITE_CONSTRAINT_CHECK, "CHECK constraint failed: ", "dit mag niet: "},
	{SQLITE_CONSTRAINT_DATATYPE, "cannot store ", "dit is geen waarde voor dit veld: "},
};

static const struct melding *melding_find(int code)
{
	for (size_t i = 0; i < ARRAY_LEN(meldingen); i++)
		if (meldingen[i].code == code)
			return &meldingen[i];
	return NULL;
}

static enum status constraint_fail(sqlite3 *handle, int code, struct error *err)
{
	const char *said = sqlite3_errmsg(handle);

	if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
		return fail(err, ERR_INPUT, "dit verwijst naar iets dat er niet is, of er wordt nog "
		            "naar verwezen");
	for (size_t i = 0; i < ARRAY_LEN(beperkingen); i++) {
		size_t len = strlen(beperkingen[i].english);

		if (code == beperkingen[i].code && strncmp(said, beperkingen[i].english, len) == 0)
			return fail(err, ERR_INPUT, "%s%s", beperkingen[i].dutch, said + len);
	}
	return fail(err, ERR_INPUT, "%s", said); /* the sentence of a trigger */
}

static bool is_full(int cause)
{
	return cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

/* SQLite calls a write that the quota or a limit of the system stopped an I/O error. The cause of
 * the connection may be from the rollback after it; then that of the files still tells. */
static bool is_disk_full(sqlite3 *handle, int code)
{
	sqlite3_file *journal = NULL;
	int of_file = 0, of_journal = 0;

	if ((code & 0xFF) != SQLITE_IOERR)
		return false;
	sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &of_file);
	sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
	if (journal && journal->pMethods)
		journal->pMethods->xFileControl(journal, SQLITE_FCNTL_LAST_ERRNO, &of_journal);
	return is_full(sqlite3_system_errno(handle)) || is_full(of_file) || is_full(of_journal);
}

enum status sqlite_fail(sqlite3 *handle, int code, struct error *err)
{
	const struct melding *melding = melding_find(code);
	const char *path;

	if ((code & 0xFF) == SQLITE_NOMEM)
		die("het geheugen van deze computer is op; sluit andere programma's en probeer opnieuw");
	if ((code & 0xFF) == SQLITE_CONSTRAINT)
		return constraint_fail(handle, code, err);
	if (is_disk_full(handle, code))
		melding = melding_find(SQLITE_FULL);
	if (!melding)
		melding = melding_find(code & 0xFF);
	if (!melding)
		bug("SQLite %d: %s", code, sqlite3_errmsg(handle));
	fail(err, melding->status, "%s", melding->sentence);
	path = sqlite3_db_filename(handle, "main");
	return path ? fail_prefix(err, "%s", path) : err->status;
}

void sqlite_die(sqlite3 *handle, int code)
{
	struct error err;

	sqlite_fail(handle, code, &err);
	die("%s", err.sentence);
}
