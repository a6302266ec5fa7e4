import Glibc
import LotwiseLanguage
import LotwiseSyntax
import Testing

/// Many numbers of one line cost as much each as few do.
@Suite struct ManyNumbersTests {
  private static let setting = """
    workdate 2026-01-15
    tracking code BOTH serial specific, lot specific, expiration used
    tracking code SNALL serial specific
    item CAM unit PCS tracked BOTH
    item PUMP unit PCS tracked SNALL
    vendor V
    customer C
    location EAST
    location WEST
    location ROAD in transit

    """

  /// Which way of giving a line its numbers.
  enum Way: CaseIterable, Sendable {
    /// Serial numbers of one lot with its date: assigned, received, moved, sold, taken back.
    case dated
    /// Numbers of supply that many sales have reserved.
    case reserved
    /// A transfer of which half is shipped before the rest gets its numbers.
    case partlyPosted
    /// Serial numbers of one lot that all get another date.
    case reclassified
    /// Shipments of what is not there, of goods without numbers.
    case belowZero

    func script(_ count: Int) -> String {
      let numbers = (0..<count).map { "S\(1_000_000 + $0)" }
      let all = "\(numbers[0])..\(numbers[count - 1])"
      switch self {
      case .dated:
        return "purchase order PO1 from V at EAST { \(count) of CAM }\n"
          + numbers.map { "assign serial \($0) lot L1 expires 2027-01-01 to PO1.1\n" }.joined()
            + """
            post PO1 receive
            transfer \(count) of CAM serial \(all) lot L1 from EAST to WEST
            ship \(count) of CAM serial \(all) lot L1 at WEST not invoiced as SS1
            undo SS1.1
            expect CAM lot L1 on hand \(count)
            """
      case .reserved:
        return "purchase order PO1 from V at EAST { \(count) of PUMP }\n"
          + numbers.map {
            "sales order \($0) to C at EAST ships 2026-03-01 { 1 of PUMP }\n"
              + "reserve \($0).1 from PO1.1\n"
          }.joined() + numbers.map { "assign serial \($0) to PO1.1\n" }.joined()
          + "post PO1 receive\nexpect PUMP reserved \(count)\n"
      case .partlyPosted:
        let half = count / 2
        let assigned = numbers.map { "assign serial \($0) to TO1.1\n" }
        return "receive \(count) of PUMP serial \(all) at EAST\n"
          + "transfer order TO1 from EAST to WEST via ROAD { \(count) of PUMP }\n"
          + assigned[..<half].joined() + "post TO1 ship \(half) of line 1\n"
          + assigned[half...].joined()
          + "post TO1 receive\npost TO1 ship\npost TO1 receive\n"
          + "expect PUMP at WEST on hand \(count)\n"
      case .reclassified:
        let goods = "\(count) of CAM serial \(all) lot L1"
        return "receive \(goods) expires 2027-01-01 at EAST\n"
          + "reclassify \(goods) at EAST as lot L1 expires 2028-01-01\n"
          + "expect \(count) ledger where expiration = 2028-01-01\n"
      case .belowZero:
        return "item NUT unit PCS\n"
          + String(repeating: "ship 1 of NUT at EAST\n", count: 4 * count)
          + "expect NUT at EAST on hand -\(4 * count)\n"
      }
    }
  }

  /// Four times the numbers would take sixteen times as long if each looked at all others.
  @Test(arguments: Way.allCases)
  func `the time grows with the numbers and not with their square`(way: Way) throws {
    let few = try Self.seconds(way, 400)
    let many = try Self.seconds(way, 1_600)

    #expect(many < 9 * few, "\(few) s, \(many) s")
  }

  /// What the thread spends on it: the better of two runs, whatever else the machine does.
  private static func seconds(_ way: Way, _ count: Int) throws -> Double {
    var best = Double.infinity
    for _ in 0..<2 {
      let text = Self.setting + way.script(count)
      let begun = Self.now
      let script = Script(text)
      best = min(best, Self.now - begun)
      try #require(script.told.codes == [], "\(script.told.messages.first ?? "")")
    }
    return best
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
