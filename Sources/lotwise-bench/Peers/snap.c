// What SQLite itself takes to write and read the rows of a snapshot (own code). gcc -O2 snap.c -o snap -lsqlite3
// snap FROM.lotdb TO.db: reads all rows of FROM untimed, then writes them to TO in the same schema, 40 rows an
// INSERT in one transaction, with fsync and rename, and reads TO back into memory; prints both times.
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
enum { GROUP = 40, MOST = 64 };
static double now() { struct timespec t; clock_gettime(getenv("BENCH_CLOCK")?CLOCK_PROCESS_CPUTIME_ID:CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
static void check(sqlite3 *db, int code, const char *what) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) { fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db)); exit(1); }
}
// A value is an integer, a stretch of the text arena (length in the upper half), or null.
typedef struct { long long value; unsigned char kind; } Value;
typedef struct { char name[128]; int columns; long rows; Value *values; long room; } Table;
static Table tables[MOST]; static int tableCount;
static char *arena; static size_t arenaCount, arenaRoom;
static long long keep(const unsigned char *text, int length) {
  if (arenaCount + length > arenaRoom) { arenaRoom = (arenaCount + length) * 2 + 4096; arena = realloc(arena, arenaRoom); }
  memcpy(arena + arenaCount, text, length);
  long long place = (long long)length << 40 | (long long)arenaCount; arenaCount += length; return place;
}
static void readAll(sqlite3 *db) {
  sqlite3_stmt *names; tableCount = 0; arenaCount = 0;
  check(db, sqlite3_prepare_v2(db, "select name from sqlite_master where type='table' and name not like 'sqlite_%'", -1, &names, 0), "names");
  while (sqlite3_step(names) == SQLITE_ROW) {
    Table *t = &tables[tableCount++]; char sql[256]; sqlite3_stmt *rows;
    snprintf(t->name, sizeof t->name, "%s", sqlite3_column_text(names, 0)); t->rows = 0;
    snprintf(sql, sizeof sql, "select * from \"%s\"", t->name);
    check(db, sqlite3_prepare_v2(db, sql, -1, &rows, 0), sql); t->columns = sqlite3_column_count(rows);
    while (sqlite3_step(rows) == SQLITE_ROW) {
      if (t->rows == t->room) { t->room = t->room ? t->room * 2 : 1024; t->values = realloc(t->values, t->room * t->columns * sizeof(Value)); }
      Value *v = t->values + t->rows++ * t->columns;
      for (int i = 0; i < t->columns; i++) {
        int type = sqlite3_column_type(rows, i); v[i].kind = type; v[i].value = 0;
        if (type == SQLITE_INTEGER) v[i].value = sqlite3_column_int64(rows, i);
        else if (type == SQLITE_FLOAT) { double d = sqlite3_column_double(rows, i); memcpy(&v[i].value, &d, 8); }
        else if (type != SQLITE_NULL) { const unsigned char *s = sqlite3_column_text(rows, i); v[i].value = keep(s, sqlite3_column_bytes(rows, i)); }
      }
    }
    sqlite3_finalize(rows);
  }
  sqlite3_finalize(names);
}
static sqlite3_stmt *inserting(sqlite3 *db, Table *t, int rows) {
  char *sql = malloc(512 + rows * (t->columns * 2 + 4)); int n = sprintf(sql, "insert into \"%s\" values", t->name); sqlite3_stmt *s;
  for (int r = 0; r < rows; r++) { n += sprintf(sql + n, r ? ",(" : "("); for (int c = 0; c < t->columns; c++) n += sprintf(sql + n, c ? ",?" : "?"); n += sprintf(sql + n, ")"); }
  check(db, sqlite3_prepare_v2(db, sql, -1, &s, 0), sql); free(sql); return s;
}
static void bindAll(sqlite3_stmt *s, Value *v, int count) {
  for (int i = 0; i < count; i++, v++)
    switch (v->kind) {
    case SQLITE_INTEGER: sqlite3_bind_int64(s, i + 1, v->value); break;
    case SQLITE_FLOAT: { double d; memcpy(&d, &v->value, 8); sqlite3_bind_double(s, i + 1, d); break; }
    case SQLITE_NULL: sqlite3_bind_null(s, i + 1); break;
    default: sqlite3_bind_text(s, i + 1, arena + (v->value & 0xFFFFFFFFFFLL), v->value >> 40, SQLITE_STATIC);
    }
}
static void writeAll(sqlite3 *db) {
  for (Table *t = tables; t < tables + tableCount; t++) {
    int group = t->columns * GROUP > 32000 ? 32000 / t->columns : GROUP; sqlite3_stmt *many = inserting(db, t, group), *one = inserting(db, t, 1);
    for (long r = 0; r < t->rows;) {
      int n = t->rows - r >= group ? group : 1; sqlite3_stmt *s = n == 1 ? one : many;
      bindAll(s, t->values + r * t->columns, n * t->columns); check(db, sqlite3_step(s), "insert"); sqlite3_reset(s); r += n;
    }
    sqlite3_finalize(many); sqlite3_finalize(one);
  }
}
int main(int count, char **arguments) {
  if (count < 3) { fputs("snap FROM.lotdb TO.db\n", stderr); return 2; }
  sqlite3 *from, *to; char temporary[4096]; snprintf(temporary, sizeof temporary, "%s.saving", arguments[2]); unlink(temporary);
  check(0, sqlite3_open_v2(arguments[1], &from, SQLITE_OPEN_READONLY, 0), "open"); readAll(from);
  char *schema[MOST]; int schemaCount = 0; sqlite3_stmt *s;
  check(from, sqlite3_prepare_v2(from, "select sql from sqlite_master where type='table' and name not like 'sqlite_%'", -1, &s, 0), "schema");
  while (sqlite3_step(s) == SQLITE_ROW) schema[schemaCount++] = strdup((const char *)sqlite3_column_text(s, 0));
  sqlite3_finalize(s); sqlite3_close(from);
  double start = now();
  check(0, sqlite3_open(temporary, &to), "open"); check(to, sqlite3_exec(to, "pragma journal_mode=off;pragma synchronous=off;begin", 0, 0, 0), "begin");
  for (int i = 0; i < schemaCount; i++) check(to, sqlite3_exec(to, schema[i], 0, 0, 0), schema[i]);
  writeAll(to); check(to, sqlite3_exec(to, "commit", 0, 0, 0), "commit"); sqlite3_close(to);
  int file = open(temporary, O_RDONLY); fsync(file); close(file); rename(temporary, arguments[2]);
  double saved = now();
  for (int i = 0; i < tableCount; i++) { free(tables[i].values); tables[i].values = 0; tables[i].room = 0; }
  double begun = now(); long rows = 0;
  check(0, sqlite3_open_v2(arguments[2], &to, SQLITE_OPEN_READONLY, 0), "open"); readAll(to); sqlite3_close(to);
  double loaded = now(); for (int i = 0; i < tableCount; i++) rows += tables[i].rows;
  printf("save %.4f s load %.4f s rows %ld\n", saved - start, loaded - begun, rows);
  return 0;
}
