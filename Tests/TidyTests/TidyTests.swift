import ItemTracking
import Testing

/// House rules that a formatter cannot hold.
///
/// An allow-list names what is tolerated today: it may
/// only shrink, and an entry that is no longer needed fails the test as well.
@Suite struct TidyTests {
  private static let longFiles: Set<String> = []
  private static let crowdedFolders: Set<String> = []

  @Test func `lines have at most a hundred columns, unless they hold a text`() {
    var found: [String] = []
    for path in Repository.sources + Repository.tests {
      for (index, line) in Repository.lines(path).enumerated()
      where line.count > 100 && !line.contains("\"") {
        found.append("\(path):\(index + 1)")
      }
    }

    #expect(found == [])
  }

  @Test func `functions have at most seventy lines`() {
    var found: [String] = []
    for path in Repository.sources {
      let lines = Repository.lines(path)
      for (start, line) in lines.enumerated() where Self.beginsFunction(line) {
        let close = String(line.prefix { $0 == " " }) + "}"
        guard let length = lines[start...].firstIndex(where: { $0 == close }).map({ $0 - start })
        else { continue }
        if length > 70 { found.append("\(path):\(start + 1) has \(length + 1) lines") }
      }
    }

    #expect(found == [])
  }

  private static func beginsFunction(_ line: Substring) -> Bool {
    // A requirement of a protocol has no body.
    guard ["{", "(", ","].contains(line.last) else { return false }
    let words = line.split(separator: " ")
    return words.contains("func") || words.first == "init("
      || words.contains { $0.hasPrefix("init(") }
  }

  @Test func `files have at most five hundred lines`() {
    let found = (Repository.sources + Repository.tests).filter {
      Repository.lines($0).count > 501
    }

    #expect(Set(found) == Self.longFiles)
  }

  @Test func `folders hold at most twenty-five files`() {
    var counts: [String: Int] = [:]
    for path in Repository.sources {
      counts[path.split(separator: "/").dropLast().joined(separator: "/"), default: 0] += 1
    }

    #expect(Set(counts.filter { $0.value > 25 }.keys) == Self.crowdedFolders)
  }

  @Test(arguments: [
    "print(", "debugPrint(", "import Foundation", "Date()", "fatalError", "try!", "as!",
  ])
  func `the core does not print, stop, or ask for the time`(word: String) {
    let found = Repository.sources.filter {
      $0.hasPrefix("Sources/ItemTracking/") && Self.code(of: $0).contains(word)
    }

    #expect(found == [])
  }

  @Test func `imports point one way`() {
    let allowed: [String: Set<String>] = [
      "ItemTracking": [],
      "LotwiseSyntax": [],
      "LotwiseReports": ["ItemTracking", "LotwiseSyntax"],
      "LotwiseSnapshot": ["ItemTracking"],
      "LotwiseLanguage": [
        "ItemTracking", "LotwiseSyntax", "LotwiseReports", "LotwiseSnapshot",
      ],
      "LotwiseTesting": ["LotwiseSyntax", "LotwiseReports", "LotwiseLanguage"],
    ]
    for path in Repository.sources {
      let target = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      guard let allowed = allowed[target] else { continue }
      for line in Repository.lines(path) where line.hasPrefix("import ") {
        let name = String(line.dropFirst("import ".count))
        let isOurs = name == "ItemTracking" || name.hasPrefix("Lotwise")
        if isOurs || target == "ItemTracking" {
          #expect(allowed.contains(name), "\(path) imports \(name)")
        }
      }
    }
  }

  @Test func `model and values name nothing of planning or the warehouse`() {
    let names = Repository.sources.filter {
      $0.contains("/ItemTracking/Planning/") || $0.contains("/ItemTracking/Warehouse/")
    }.flatMap(Self.types)
    let layers = Repository.sources.filter {
      $0.hasPrefix("Sources/ItemTracking/Values/")
        || $0.hasPrefix("Sources/ItemTracking/Storage/")
        || $0.hasPrefix("Sources/ItemTracking/Model/") && !$0.hasSuffix("/Model.swift")
          && !$0.hasSuffix("/Model+Invariants.swift")
    }
    for path in layers {
      let words = Set(Self.code(of: path).split { !$0.isLetter }.map(String.init))
      let named = names.filter(words.contains)
      #expect(named == [], "\(path)")
    }
  }

  private static func types(in path: String) -> [String] {
    Repository.lines(path).compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(where: { ["struct", "enum"].contains($0) }),
        words.count > at + 1
      else { return nil }
      return String(words[at + 1].prefix { $0.isLetter })
    }
  }

  @Test func `kinds of documents are asked for what their row says, not listed`() {
    let kinds = Set(DocumentKind.allCases.map { "\($0)" })
    let found = Repository.sources.flatMap { path -> [String] in
      guard path.hasPrefix("Sources/ItemTracking/"), !path.contains("/DocumentKind+Rows") else {
        return []
      }
      return Repository.lines(path).enumerated().compactMap { number, line in
        let compared = line.split(separator: "kind == .").dropFirst().map {
          String($0.prefix { $0.isLetter })
        }
        let isListed =
          line.hasSuffix("[DocumentKind] = [") || line.contains("[DocumentKind] = [.")
        let isChoice =
          Set(compared).intersection(kinds).count > 1 && line.contains(" || ")
          && !line.contains(" && ")
        return isListed || isChoice ? "\(path):\(number + 1)" : nil
      }
    }

    #expect(found == [])
  }

  @Test func `no switch over kinds of documents has a default`() {
    let kinds = Set(DocumentKind.allCases.map { "\($0)" })
    var found: [String] = []
    for path in Repository.sources {
      let lines = Repository.lines(path)
      for (start, line) in lines.enumerated() where line.contains("switch ") && line.last == "{" {
        let indent = String(line.prefix { $0 == " " })
        let labels = lines[(start + 1)...].prefix { $0 != indent + "}" }.filter {
          $0.hasPrefix(indent + "case ") || $0.hasPrefix(indent + "default:")
        }
        let named = labels.contains { label in
          label.prefix { $0 != ":" }.split { !$0.isLetter }.contains { kinds.contains(String($0)) }
        }
        let isOpen = labels.contains {
          $0.hasPrefix(indent + "default:") || $0.hasPrefix(indent + "case _")
        }
        if named, isOpen { found.append("\(path):\(start + 1)") }
      }
    }

    #expect(found == [])
  }

  @Test func `nothing is left to be done in a comment`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
    let found = (Repository.sources + Repository.tests).filter { path in
      // The name of a temporary file is made of a template that ends in such a mark.
      let text = Repository.text(path).replacing("XXXXXX", with: "")
      return marks.contains { text.contains($0) }
    }

    #expect(found == [])
  }

  /// A file without its comments.
  private static func code(of path: String) -> String {
    Repository.lines(path).filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      .joined(separator: "\n")
  }
}
