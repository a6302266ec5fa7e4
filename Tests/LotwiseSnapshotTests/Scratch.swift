import Foundation
import LotwiseLanguage
import LotwiseSyntax
import Synchronization

/// A folder of its own for one test, gone with it.
final class Scratch {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "/lotwise-" + UUID().uuidString
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// What a session told: texts of what it showed, and codes of what went wrong.
final class Told: Sendable {
  private struct State {
    var shown: [String] = []
    var codes: [String] = []
  }
  private let state = Mutex(State())

  var shown: [String] { state.withLock { $0.shown } }
  var codes: [String] { state.withLock { $0.codes } }

  func add(_ report: Session.Report) {
    state.withLock { state in
      switch report {
      case .outcome(let outcome): state.shown.append("\(outcome)")
      case .diagnostic(let diagnostic): state.codes.append(diagnostic.code)
      default: break
      }
    }
  }
}

extension Session {
  /// Runs a text, going on after refusals.
  mutating func perform(_ text: String) -> Told {
    let told = Told()
    report = { told.add($0) }
    keepsGoing = true
    let id = sources.add(name: "test.lot", bytes: Array(text.utf8))
    _ = run(id)
    return told
  }
}

/// Statements of a story that a seed tells: some are refused, some undone.
struct Story {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  static let setting = """
    workdate 2026-01-15
    tracking code LOTALL lot specific
    tracking code SNALL serial specific
    item BOLT "Hex bolt" unit PCS tracked LOTALL
    item BIKE "Bike" unit PCS tracked SNALL
    item GLUE "Glue, 2.5 l" unit PCS
    location EAST
    location WEST
    vendor V1 "Vendor"
    customer C1 "Customer"

    """

  static let looks = """
    show ledger
    show applications
    show values
    show reservation entries
    show tracking specifications
    show documents
    show lines

    """

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  mutating func statements(_ count: Int) -> String {
    (0..<count).map { _ in statement() + "\n" }.joined()
  }

  private mutating func statement() -> String {
    let place = ["EAST", "WEST"][next(2)]
    let order = "O\(next(12))"
    switch next(12) {
    case 0, 1, 2: return "receive \(1 + next(9)) of BOLT lot L\(next(6)) at \(place)"
    case 3: return "receive \(next(9)).25 of GLUE at \(place)"
    case 4: return "receive 1 of BIKE serial SN\(next(40)) at \(place)"
    case 5: return "ship \(1 + next(5)) of BOLT lot L\(next(6)) to C1 at \(place)"
    case 6: return "ship 1 of BIKE serial SN\(next(40)) to C1 at \(place)"
    case 7: return "sales order \(order) to C1 at \(place) { \(1 + next(5)) of BOLT }"
    case 8: return "reserve \(order)"
    case 9: return "delete \(order)"
    case 10: return "transfer 1 of BOLT lot L\(next(6)) from EAST to WEST"
    default: return "undo"
    }
  }
}
