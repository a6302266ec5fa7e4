import ItemTracking
import LotwiseLanguage
import LotwiseSnapshot
import LotwiseSyntax

/// Reads any bytes as a snapshot and, when there is a model in them, looks at all of it, goes on
/// with it, and keeps it again.
public enum SnapshotTarget {
  /// How a file came out.
  public enum End: Equatable {
    case refused
    case read
    case fault(String)
  }

  public static func end(of image: [UInt8]) -> End {
    do throws(SnapshotError) {
      var model = try Snapshot.load(image: image, named: "fuzz.lotdb").model()
      let again = try Snapshot.image(of: &model)
      do throws(SnapshotError) {
        _ = try Snapshot.load(image: again, named: "again.lotdb")
      } catch {
        return .fault("it is read, kept, and not read again: \(error.detail)")
      }
      goOn(model)
      return .read
    } catch {
      return .refused
    }
  }

  /// Looks at everything, and does a little of everything.
  private static func goOn(_ model: consuming Model) {
    let asked = Budget()
    var session = Session()
    session.keepsGoing = true
    session.sandbox = .nothing
    session.isInterrupted = { asked.isSpent(20_000) }
    session.replaceModel(model)
    session.run(session.sources.add(name: "fuzz.lot", bytes: Array(story.utf8)))
  }

  private static let story =
    QueryTables.names.filter { !["trace", "find", "recall"].contains($0) }
    .map { "show \($0)\n" }.joined() + """
      for row in items {
        find item {row.item}
        recall item {row.item}
        trace item {row.item} to usage
        trace item {row.item} to origin
        receive 1 of {row.item}
        ship 1 of {row.item}
      }
      for row in documents {
        reserve {row.document}
        release {row.document}
        post {row.document}
        delete {row.document}
      }
      for row in posted documents { undo receipt of {row.document} }
      for row in posted documents { undo shipment of {row.document} }
      for row in items { get action messages {row.item} }
      for row in reservation entries { unreserve reservation {row.entry} }

      """
}
