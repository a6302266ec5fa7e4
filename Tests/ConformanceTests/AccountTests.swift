import Testing

/// Each test of the catalogue is accounted for exactly once.
@Suite struct AccountTests {
  @Test func `each test has a script or is listed, and only once`() {
    let scripts = Set(Catalogue.scripts)
    var places: [String: Int] = [:]
    for name in ["NOT-APPLICABLE.tsv", "OPEN.tsv"] {
      for row in Catalogue.rows(of: name) where row.count == 3 {
        places["\(row[0])\t\(row[1])", default: 0] += 1
      }
    }
    var wrong: [String] = []
    for entry in Catalogue.entries {
      let count =
        (places.removeValue(forKey: "\(entry.file)\t\(entry.test)") ?? 0)
        + (scripts.contains(entry.script) ? 1 : 0)
      if count != 1 { wrong.append("\(entry.file) \(entry.test): \(count) times") }
    }

    #expect(Catalogue.entries.count > 1_000)
    #expect(wrong.sorted() == [], "run .ci/conformance --tidy")
    #expect(places.keys.sorted() == [], "these are in a list, but not in the catalogue")
  }

  @Test(arguments: ["NOT-APPLICABLE.tsv", "OPEN.tsv"])
  func `the lists are sorted, with a reason in every line`(name: String) {
    let rows = Catalogue.rows(of: name)
    let keys = rows.map { $0.prefix(2).joined(separator: "\t") }

    #expect(rows.filter { $0.count != 3 || $0.contains("") } == [])
    #expect(zip(keys, keys.dropFirst()).filter { $0 >= $1 }.map(\.1) == [], "run --tidy")
  }

  @Test func `each script names its test, and says what it shows`() {
    let headings = Dictionary(uniqueKeysWithValues: Catalogue.entries.map { ($0.script, $0) })
    var wrong: [String] = []
    for path in Catalogue.scripts {
      let first = Catalogue.text(path).prefix { $0 != "\n" }
      let heading = headings[path]?.heading ?? "# beside the catalogue: "
      if !first.hasPrefix(heading) || first.utf8.count < heading.utf8.count + 10 {
        wrong.append("\(path): its first line begins `\(heading)`")
      }
    }

    #expect(wrong == [])
  }

  @Test func `every script passes`() {
    var failed: [String] = []
    for path in Catalogue.scripts {
      let run = Run(Catalogue.text(path), of: path)
      if !run.passed { failed.append("\(path): \(run.told)") }
    }

    #expect(failed == [])
  }
}
