import LotwiseLanguage

/// Many serial numbers on one line: assigned one by one, received, moved, and sold.
///
/// The time of each number stays the same however many there are.
enum Numbering {
  private static let setting = """
    workdate 2026-01-15
    tracking code SNALL serial specific
    item CAM unit PCS tracked SNALL
    vendor V
    customer C
    location EAST
    location WEST
    location ROAD in transit

    """

  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    let size = setting.size
    var session = Session()
    try session.perform(all: session.prepared(Array(Self.setting.utf8), "numbers"))
    var figure = Figure("numbers", size)
    var total = 0.0
    for (name, script) in steps(size) {
      let statements = try session.prepared(Array(script.utf8), name)
      let seconds = try Clock.seconds { () throws(BenchError) in
        try session.perform(all: statements)
      }
      figure.add("\(name) s", seconds)
      total += seconds
    }
    figure.add(seconds: total, for: size, of: "numbers")
    session.addChecks(to: &figure)
    // In, out of one place, into the way, out of it, into the other place, out.
    figure.expected = ["entries": 6 * size, "stock": 0]
    return figure
  }

  private static func steps(_ size: Int) -> [(name: String, script: String)] {
    let each = (1...size).map { 1_000_000 + $0 }
    let range = "S1000001..S\(1_000_000 + size)"
    return [
      (
        "assign",
        "purchase order PO1 from V at EAST { \(size) of CAM }\n"
          + each.map { "assign serial S\($0) to PO1.1\n" }.joined()
      ),
      ("receive", "post PO1 receive, invoice\n"),
      (
        "move",
        "transfer order TO1 from EAST to WEST via ROAD { \(size) of CAM serial \(range) }\n"
          + "post TO1 ship\npost TO1 receive\n"
      ),
      (
        "select",
        "sales order SO1 to C at WEST { \(size) of CAM }\n"
          + each.map { "assign serial S\($0) to SO1.1\n" }.joined()
      ), ("ship", "post SO1 ship, invoice\n"),
    ]
  }
}
