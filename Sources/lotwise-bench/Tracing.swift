import ItemTracking
import LotwiseLanguage

/// W4: the walk behind `recall` forwards and behind `trace … to origin` backwards; no printing.
enum Tracing {
  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    var session = Session()
    let path = "\(setting.data)/w4.lot"
    let statements = try session.prepared(try Data.read(path), path)
    let build = try Clock.seconds { () throws(BenchError) in
      try session.perform(all: statements)
    }
    var figure = Figure("w4", session.model.itemLedgerEntries.count)
    figure.add("build s", build)
    forward(session.model, &figure)
    backward(session.model, &figure)
    figure.add("entries", session.model.itemLedgerEntries.count)
    figure.expected = [
      "entries": 1_000_100, "root 0 nodes": 78_020, "forward nodes": 79_860,
      "backward nodes x10": 374,
    ]
    return figure
  }

  /// From the hundred raw lots, which are the first entries.
  private static func forward(_ model: borrowing Model, _ figure: inout Figure) {
    var walk = ReachableEntries()
    // What is new since the last trace is packed when the next one begins; that is timed apart.
    let packing = Clock.now
    walk.follow(RowID(raw: Int32(model.itemLedgerEntries.count - 1)), on: model)
    figure.add("packing s", Clock.now - packing)
    var total = 0
    var first = 0
    let start = Clock.now
    for root in 0..<Int32(100) {
      walk.reset()
      walk.follow(RowID(raw: root), on: model)
      total += walk.count
      if root == 0 { first = walk.count }
    }
    let seconds = Clock.now - start
    figure.add("forward s", seconds)
    figure.add("forward Mnodes/s", Double(total) / 1e6 / seconds)
    figure.add("root 0 nodes", first)
    figure.add("forward nodes", total / 100)
  }

  /// From the last ten thousand sales.
  private static func backward(_ model: borrowing Model, _ figure: inout Figure) {
    let count = 10_000
    let last = Int32(model.itemLedgerEntries.count - 1)
    var walk = TraceWalk(direction: .toOrigin, components: .tracked)
    var total = 0
    let start = Clock.now
    for number in 0..<Int32(count) {
      walk.reset()
      walk.follow(RowID(raw: last - number), on: model)
      total += walk.visitedCount
    }
    let seconds = Clock.now - start
    figure.add("backward us", seconds * 1e6 / Double(count))
    figure.add("backward Mnodes/s", Double(total) / 1e6 / seconds)
    figure.add("backward nodes x10", total * 10 / count)
  }
}
