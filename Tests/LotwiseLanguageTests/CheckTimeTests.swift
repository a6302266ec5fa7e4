import Glibc
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// What can be known of a script is found in time by its length.
@Suite struct CheckTimeTests {
  /// What a script makes and uses much of.
  enum Kind: CaseIterable {
    case names, unknownNames, variables, unknownVariables, definitions, unknownDefinitions
    case scenarios, blocks

    func script(_ count: Int) -> String {
      let setting = "item B unit PCS\ntracking code T lot specific\nitem L unit PCS tracked T\n"
      return setting + (1...count).map { line($0) }.joined()
    }

    private func line(_ number: Int) -> String {
      switch self {
      case .names:
        "receive 1 of L lot L\(number)\nsales order SO\(number) { 1 of B }\n"
          + "reserve SO\(number)\nship 1 of L lot L\(number)\n"
      case .unknownNames: "ship 1 of L lot L\(number)\nreserve SO\(number)\n"
      case .variables: "let v\(number) = \(number)\nprint \"{v\(number)}\"\n"
      case .unknownVariables: "print \"{v\(number)}\"\n"
      case .definitions: "define d\(number) { receive 1 of B }\ndo d\(number)\n"
      case .unknownDefinitions: "do d\(number)\n"
      case .scenarios: "scenario \"s \(number)\" { receive 1 of B }\n"
      case .blocks: "if yes { receive 1 of B ; receive 1 of L lot L\(number) }\n"
      }
    }
  }

  /// Four times the lines would take sixteen times as long if each looked at all others.
  @Test(arguments: Kind.allCases)
  func `the time of a check grows with the lines and not with their square`(kind: Kind) {
    let few = Self.seconds(kind, 400)
    let many = Self.seconds(kind, 1_600)

    #expect(many < 9 * few, "\(few) s, \(many) s")
  }

  /// The best of three runs, whatever else the machine does.
  private static func seconds(_ kind: Kind, _ count: Int) -> Double {
    let bytes = Array(kind.script(count).utf8)
    return (0..<3).map { _ in
      var session = Session { _ in }
      let id = session.sources.add(name: "check.lot", bytes: bytes)
      let begun = now
      _ = session.checkedProblems(of: id)
      return now - begun
    }.min() ?? 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
