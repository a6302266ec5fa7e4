import Testing

/// A client changes a model by commands, and by nothing that could leave it half changed.
@Suite struct CommandTests {
  @Test func `public functions that change a model do so in a transaction`() {
    var found: [String] = []
    var seen = 0
    for path in Repository.sources where path.hasPrefix("Sources/ItemTracking/") {
      let lines = Repository.lines(path).map(String.init)
      for (start, line) in lines.enumerated() where line.contains("public func ") {
        let head = lines[start...].prefix(8)
        let end = head.firstIndex { $0.contains("{") } ?? start
        let declaration = lines[start...end].joined()
        guard declaration.contains("inout Model") else { continue }
        seen += 1
        if !declaration.contains("borrowing Transaction") { found.append("\(path):\(start + 1)") }
      }
    }

    #expect(found == [])
    #expect(seen > 50)
  }
}
