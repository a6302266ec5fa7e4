import Testing

/// The order of refusals of each command is told by rows of `RefusalOrderTests`.
@Suite struct RefusalOrderListTests {
  /// Commands whose refusals exclude each other, or that have a single one.
  private static let single: Set<String> = [
    // A number is not there, or it is posted already.
    "UnassignNumbers",
    // Nothing is reserved, or the lines carry no numbers.
    "TakeNumbers",
    // The row is not there, or something refers to it.
    "DeleteMasterData", "ChangeNumberCard",
    // Nothing can be exploded.
    "ExplodeLine",
    // The item is not there; the line is not there.
    "DeleteForecast", "AcceptPlanningLines",
    // What assigning the number of a journal line refuses.
    "OpenTrackingPage",
    // What is counted was checked when it was noted.
    "PostCount",
  ]

  @Test func `every command has a row, or a single refusal`() {
    var commands: Set<String> = []
    for path in Repository.sources where path.hasPrefix("Sources/ItemTracking/") {
      for line in Repository.lines(path) where line.hasSuffix(": Command {") {
        let name = line.split(separator: " ").first { $0.hasSuffix(":") }
        if let name { commands.insert(String(name.dropLast())) }
      }
    }
    var rows: Set<String> = []
    for path in Repository.tests where path.contains("/RefusalOrder") {
      let lines = Repository.lines(path)
      for (line, next) in zip(lines, lines.dropFirst()) where line.hasSuffix("Row(") {
        rows.formUnion(next.split(separator: "\"").prefix(2).suffix(1).map(String.init))
      }
    }

    #expect(commands.subtracting(rows).subtracting(Self.single).sorted() == [])
    #expect(Self.single.intersection(rows).union(Self.single.subtracting(commands)) == [])
    #expect(commands.count > 50)
  }
}
