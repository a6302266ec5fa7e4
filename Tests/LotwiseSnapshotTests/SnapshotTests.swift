import CSQLite
import Foundation
import ItemTracking
import LotwiseFuzz
import LotwiseLanguage
import LotwiseSnapshot
import Testing

@Suite struct SnapshotTests {
  @Test(arguments: UInt64(1)...8)
  func `save, load, save gives the same bytes`(seed: UInt64) throws {
    let scratch = Scratch()
    var story = Story(seed: seed)
    var session = Session()
    _ = session.perform(Story.setting + story.statements(80))
    try session.save(to: scratch.file("a.lotdb"))
    var loaded = Session()
    try loaded.load(scratch.file("a.lotdb"))

    try loaded.save(to: scratch.file("b.lotdb"))

    #expect(Files.read(scratch.file("a.lotdb")) == Files.read(scratch.file("b.lotdb")))
  }

  @Test(arguments: UInt64(1)...8)
  func `a loaded model goes on as the saved one`(seed: UInt64) throws {
    let scratch = Scratch()
    var story = Story(seed: seed &+ 1000)
    var session = Session()
    _ = session.perform(Story.setting + story.statements(80))
    try session.save(to: scratch.file("a.lotdb"))
    var loaded = Session()
    try loaded.load(scratch.file("a.lotdb"))
    let rest = story.statements(60).replacing("undo", with: "show ledger") + Story.looks

    let first = session.perform(rest)
    let second = loaded.perform(rest)

    #expect(first.shown == second.shown)
    #expect(first.codes == second.codes)
  }

  @Test(arguments: UInt64(1)...16)
  func `a damaged file is refused or read, never a crash`(seed: UInt64) throws {
    let scratch = Scratch()
    var story = Story(seed: seed)
    let whole = try saved(scratch, seed: seed)
    for _ in 0..<10 {
      var bytes = whole
      for _ in 0..<1 + story.next(8) {
        bytes[story.next(bytes.count)] ^= UInt8(1 + story.next(255))
      }
      #expect(Files.write(bytes, to: scratch.file("damaged.lotdb")))
      _ = outcome(scratch.file("damaged.lotdb"))
    }
    for _ in 0..<5 {
      let cut = story.next(whole.count)
      #expect(Files.write(Array(whole[..<cut]), to: scratch.file("cut.lotdb")))
      #expect(outcome(scratch.file("cut.lotdb")) != nil)
    }
  }

  @Test func `foreign, newer, older and missing files say which they are`() throws {
    let scratch = Scratch()
    let whole = try saved(scratch, seed: 3)
    var newer = whole
    newer[63] = 9
    var older = whole
    older[63] = 1
    var foreign = whole
    foreign[68] = 0
    #expect(Files.write(newer, to: scratch.file("newer.lotdb")))
    #expect(Files.write(older, to: scratch.file("older.lotdb")))
    #expect(Files.write(foreign, to: scratch.file("foreign.lotdb")))
    #expect(Files.write(Array("receive 1 of BOLT".utf8), to: scratch.file("text.lotdb")))

    #expect(outcome(scratch.file("newer.lotdb")) == .snapshotNewer)
    #expect(outcome(scratch.file("older.lotdb")) == .snapshotOlder)
    #expect(outcome(scratch.file("foreign.lotdb")) == .snapshotForeign)
    #expect(outcome(scratch.file("text.lotdb")) == .snapshotForeign)
    #expect(outcome(scratch.file("none.lotdb")) == .snapshotMissing)
    #expect(outcome(scratch.path) == .snapshotUnreadable)
  }

  @Test(arguments: [
    "UPDATE ledger SET stock = 99999", "UPDATE ledger SET posting = NULL",
    "UPDATE ledger SET remaining = remaining + 1", "UPDATE ledger SET type = 'gift'",
    "UPDATE ledger SET quantity = 1e300", "UPDATE ledger SET posting_date = 'soon'",
    "UPDATE applications SET inbound = 0", "UPDATE lines SET document = NULL",
    "UPDATE reservation_entries SET partner = id", "UPDATE settings SET work_date = x'00'",
    "DELETE FROM settings", "DELETE FROM posted_lines", "DROP TABLE ledger",
    "UPDATE items SET item = (SELECT min(item) FROM items)",
    "UPDATE stock_keys SET item = (SELECT min(item) FROM stock_keys), lot = 'L', serial = NULL",
    "UPDATE ledger SET posting_date = 900", "UPDATE documents SET last_line = 2147483647",
    "UPDATE items SET item = 'bolt' WHERE item = 'BOLT'", "UPDATE stock_keys SET lot = ' L1'",
    "UPDATE stock_keys SET lot = 'L' || char(10) || '1'", "UPDATE stock_keys SET lot = x'FF'",
    "UPDATE stock_keys SET lot = CAST(x'4CC3' AS TEXT)", "UPDATE lines SET quantity = 1000000000",
    "UPDATE settings SET last_reservation_entry = -9223372036854775808",
    "UPDATE list_orders SET row = -9223372036854775808",
    "UPDATE list_orders SET list = 9223372036854775807",
    "INSERT INTO free_places VALUES (NULL, 'lines', -9223372036854775808)",
    "INSERT INTO free_places VALUES (NULL, 'nothing', 1)",
    "UPDATE documents SET document = 'a' || "
      + "(SELECT group_concat(name) FROM snapshot_tables, ledger, lines)",
    "DROP TABLE ledger; CREATE VIEW ledger AS SELECT 1 AS id",
  ])
  func `what a hand has edited against the rules is refused`(edit: String) throws {
    let scratch = Scratch()
    let path = scratch.file("a.lotdb")
    var session = Session()
    _ = session.perform(
      Story.setting + Self.ordered + """
        receive 7 of BOLT lot L1 at EAST
        sales order SO4 to C1 at EAST { 5 of BOLT }
        reserve SO4
        """)
    try session.save(to: path)
    // The checksums are right again, so that only the rules themselves can refuse.
    try changeAndSeal(path, edit)

    #expect(outcome(path) == .snapshotDamaged)
  }

  @Test(arguments: [
    "UPDATE snapshot_tables SET row_count = 2000000000",
    "UPDATE snapshot_tables SET checksum = NULL",
    "DELETE FROM snapshot_tables WHERE name = 'items'",
    "UPDATE snapshot_tables SET checksum = NULL WHERE name = 'list_orders'",
    "UPDATE list_orders SET position = 7", "DELETE FROM list_orders",
    "UPDATE snapshot_tables SET free_count = 1000 WHERE name = 'lines'",
    "UPDATE snapshot_tables SET row_count = row_count + 1 WHERE name = 'snapshot_tables'",
  ])
  func `what the file says of itself is checked, too`(edit: String) throws {
    let scratch = Scratch()
    var session = Session()
    _ = session.perform(Story.setting + Self.ordered)
    try session.save(to: scratch.file("a.lotdb"))
    #expect(outcome(scratch.file("a.lotdb")) == nil)

    try change(scratch.file("a.lotdb"), edit)

    #expect(outcome(scratch.file("a.lotdb")) == .snapshotDamaged)
  }

  /// Lines whose places were used before stand in their lists after later ones.
  private static let ordered = """
    sales order SO1 to C1 at EAST { 5 of GLUE; 3 of GLUE; 4 of GLUE }
    sales order SO2 to C1 at EAST { 1 of GLUE; 2 of GLUE }
    delete SO1
    sales order SO3 to C1 at EAST { 6 of GLUE }

    """

  @Test func `an edit that leaves its checksum is refused`() throws {
    let scratch = Scratch()
    _ = try saved(scratch, seed: 4)

    try change(scratch.file("whole.lotdb"), "UPDATE items SET description = 'Other'")

    #expect(outcome(scratch.file("whole.lotdb")) == .snapshotDamaged)
  }

  @Test func `every view can be read`() throws {
    let scratch = Scratch()
    _ = try saved(scratch, seed: 5)

    for view in ["ledger_entries", "stock_by_lot", "trace_edges", "reservation_links"] {
      try change(scratch.file("whole.lotdb"), "CREATE TABLE t_\(view) AS SELECT * FROM \(view)")
    }
  }

  @Test func `entries of goods of which no stock is kept are loaded as they are`() throws {
    let scratch = Scratch()
    var session = Session()
    let told = session.perform(
      Story.setting + """
        item HOUR unit H type service
        item FEE unit PCS type non-inventory
        receive 3 of HOUR
        receive 3 of FEE
        ship 5 of FEE to C1
        adjust +1 of GLUE
        ship 4 of GLUE to C1

        """)
    try session.save(to: scratch.file("a.lotdb"))

    #expect(told.codes.isEmpty)
    #expect(outcome(scratch.file("a.lotdb")) == nil)
  }

  @Test func `what two snapshots do not have alike is told from the first to the second`() throws {
    let scratch = Scratch()
    let (first, second) = (scratch.file("a.lotdb"), scratch.file("b.lotdb"))
    var session = Session()
    _ = session.perform(
      Story.setting + """
        receive 5 of GLUE
        receive 2 of BOLT lot L1
        sales order SO1 to C1 { 2 of GLUE; 1 of GLUE }

        """)
    try session.save(to: first)
    _ = session.perform(
      "ship 2 of GLUE to C1\ndelete SO1.1\nset item GLUE \"Paste\"\nvariant RED of GLUE \"Red\"\n")
    try session.save(to: second)

    let forth = session.perform("diff \"\(first)\" \"\(second)\" as csv\n").shown.joined()
    let back = session.perform("diff \"\(second)\" \"\(first)\" as csv\n").shown.joined()
    let none = session.perform("diff \"\(first)\" \"\(first)\" as csv\n").shown.joined()

    for line in [
      "variants,GLUE RED,added,description,,Red", "lines,SO1 1,gone,quantity,2,",
      "ledger,1,changed,remaining,5,3", "ledger,3,added,quantity,,-2",
      "applications,3,added,inbound,,1",
    ] {
      #expect(forth.contains(line), "\(line)")
    }
    for line in [
      "variants,GLUE RED,gone,description,Red,", "lines,SO1 1,added,quantity,,2",
      "ledger,1,changed,remaining,3,5", "ledger,3,gone,quantity,-2,",
    ] {
      #expect(back.contains(line), "\(line)")
    }
    #expect(!forth.contains("SO1 2") && !forth.contains("BOLT"))
    #expect(none.contains("before,after"))
    #expect(!none.contains("changed") && !none.contains("added") && !none.contains("gone"))
  }

  // MARK: Parts

  private func saved(_ scratch: Scratch, seed: UInt64) throws -> [UInt8] {
    var story = Story(seed: seed)
    var session = Session()
    _ = session.perform(Story.setting + story.statements(60))
    try session.save(to: scratch.file("whole.lotdb"))
    return try #require(Files.read(scratch.file("whole.lotdb")))
  }

  /// Why a file was refused; nil when it was read.
  private func outcome(_ path: String) -> SnapshotCode? {
    do throws(SnapshotError) {
      _ = try Snapshot.load(path)
      return nil
    } catch {
      return error.code
    }
  }

  private func changeAndSeal(_ path: String, _ sql: String) throws {
    guard let file = OpenedSnapshot(path) else {
      Issue.record("\(path) is not opened")
      return
    }
    let isDone = file.run(sql)
    #expect(isDone)
    file.seal()
  }

  private func change(_ path: String, _ sql: String) throws {
    var database: OpaquePointer?
    #expect(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    #expect(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }
}
