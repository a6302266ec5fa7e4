import Foundation
import ItemTracking
import LotwiseFuzz
import LotwiseLanguage
import LotwiseSnapshot
import LotwiseSoak
import LotwiseSyntax
import Testing

/// Whatever a script can make of a model can be saved, and read again as it was.
@Suite struct SavingTests {
  @Test(arguments: UInt64(1)...6)
  func `any history is saved and read as it was`(seed: UInt64) throws {
    let scratch = Scratch()
    var soak = Soak(seed: seed)
    for step in 0..<5 {
      #expect(soak.run(120, auditingEvery: .max) == [])

      let problem = try roundTrip(&soak.session, scratch)

      #expect(problem == nil, "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: UInt64(51)...53)
  func `a history goes on from its snapshot`(seed: UInt64) throws {
    let scratch = Scratch()
    var soak = Soak(seed: seed)
    for _ in 0..<8 {
      #expect(soak.run(100, auditingEvery: 100) == [])
      try soak.session.save(to: scratch.file("history.lotdb"))
      try soak.session.load(scratch.file("history.lotdb"))
    }
  }

  @Test(arguments: ["Examples", "Tests/Conformance"])
  func `what every example leaves is saved and read as it was`(folder: String) throws {
    let scratch = Scratch()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(atPath: root.path + "/" + folder)
    // Of the many small ones some are enough, of a script's scenarios every fourth, in each script
    // from another one on; with `LOTWISE_ALL` all are taken.
    let takesAll = ProcessInfo.processInfo.environment["LOTWISE_ALL"] != nil
    let step = folder == "Examples" ? 1 : 8
    let names = (files ?? .init()).compactMap { $0 as? String }.sorted()
    var count = 0
    for (index, name) in names.enumerated()
    where name.hasSuffix(".lot") && (takesAll || index % step == 0) {
      let path = "\(root.path)/\(folder)/\(name)"
      let text = String(decoding: try #require(Files.read(path)), as: UTF8.self)
      for (number, story) in Self.stories(text).enumerated()
      where takesAll || number == 0 || number % 4 == index % 4 {
        var session = Session()
        session.keepsGoing = true
        session.run(session.sources.add(name: path, bytes: Array(story.utf8)))
        let problem = try roundTrip(&session, scratch)
        count += 1
        #expect(problem == nil, "\(name)")
      }
    }
    #expect(count > 40)
  }

  @Test func `what an older version wrote is read, told, and saved again`() throws {
    let scratch = Scratch()
    var session = Session()
    let told = session.perform(
      """
      tracking code LOTALL lot specific
      item BOLT unit PCS tracked LOTALL
      item KIT unit PCS
      assembly bom of KIT { 2 of BOLT }
      receive 7 of BOLT lot L1
      assembly order A1 { 1 of KIT }
      assign 2 of lot L1 to A1.1.1
      post A1
      """)
    #expect(told.codes == [])
    let path = scratch.file("older.lotdb")
    try session.save(to: path)
    try makeOlder(path)

    var reader = Session()
    try reader.load(path)
    let notes = try Snapshot.load(path).notes

    #expect(notes.count == 2, "\(notes)")
    let shown = reader.perform("show ledger columns entry, type, lot where lot != L1").shown
    #expect(shown.joined().contains("assembly consumption") && shown.joined().contains("output"))
    #expect(try roundTrip(&reader, scratch) == nil)
  }

  /// What version 2 would have written: no checksums of the small tables, other names of entry
  /// types, days after the calendar's last as numbers, and codes without end.
  private func makeOlder(_ path: String) throws {
    guard let file = OpenedSnapshot(path) else {
      Issue.record("\(path) is not opened")
      return
    }
    for change in [
      "UPDATE ledger SET type = 7 WHERE type = 'assemblyConsumption'",
      "UPDATE posted_lines SET type = 7 WHERE type = 'assemblyConsumption'",
      "UPDATE ledger SET type = 'assemblyConsumption' WHERE type = 'assemblyOutput'",
      "UPDATE posted_lines SET type = 'assemblyConsumption' WHERE type = 'assemblyOutput'",
      "UPDATE ledger SET posting_date = 3000000 WHERE id = 1",
      "UPDATE stock_keys SET lot = lot || replace(hex(zeroblob(40)), '0', '7') WHERE lot = 'L1'",
    ] {
      let isDone = file.run(change)
      #expect(isDone)
    }
    file.seal()
    file.run("DELETE FROM snapshot_tables WHERE name = 'snapshot_tables'")
    file.run(
      "UPDATE snapshot_tables SET checksum = NULL WHERE name IN ('free_places', 'list_orders')")
    file.run("PRAGMA user_version = 2")
  }

  @Test func `dates end with the calendar, and what is saved loads`() throws {
    let scratch = Scratch()
    var session = Session()
    let told = session.perform(
      """
      workdate 9999-12-30
      tracking code LOTX lot specific, expiration used
      item B unit PCS tracked LOTX expires after 9999D
      receive 1 of B lot L1
      let d = today + 9999D
      let e = today + D30
      let f = today + WD1
      let g = today + CM
      let h = today + 9999Y
      expect lot L1 of B expiration 9999-12-31
      """)

    #expect(told.codes == [])
    #expect(try roundTrip(&session, scratch) == nil)
  }

  /// What differs after saving and reading; nil when nothing does.
  private func roundTrip(_ session: inout Session, _ scratch: Scratch) throws -> String? {
    let (first, second) = (scratch.file("first.lotdb"), scratch.file("second.lotdb"))
    try session.save(to: first)
    var other = Session()
    do throws(StatementFailure) {
      try other.load(first)
    } catch {
      return "\(error)"
    }
    try other.save(to: second)
    return Files.read(first) == Files.read(second) ? nil : "the second file is another"
  }

  /// The script itself, and each of its scenarios with what stands before it, but open: so that
  /// something is left.
  ///
  /// Scenarios before it are left out: nothing is left of them.
  private static func stories(_ text: String) -> [String] {
    var sources = SourceList()
    let id = sources.add(name: "story.lot", bytes: Array(text.utf8))
    let bytes = Array(text.utf8)
    let outlines = ScenarioOutline.all(in: sources[id]).filter { outline in
      bytes[Int(outline.start)...].starts(with: Array("scenario".utf8))
    }
    return [text]
      + outlines.compactMap { outline in
        let whole = bytes[Int(outline.start)..<Int(outline.end)]
        guard let open = whole.firstIndex(of: UInt8(ascii: "{")),
          let close = whole.lastIndex(of: UInt8(ascii: "}")), open < close
        else { return nil }
        var before: [UInt8] = []
        var place = 0
        for other in outlines where other.start >= place && other.end <= outline.start {
          before += bytes[place..<Int(other.start)]
          place = Int(other.end)
        }
        before += bytes[place..<Int(outline.start)]
        return String(decoding: before + bytes[(open + 1)..<close], as: UTF8.self)
      }
  }
}
