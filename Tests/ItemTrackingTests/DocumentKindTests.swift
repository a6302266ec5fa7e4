import Foundation
import Testing

@testable import ItemTracking

/// What each kind of document is and does, against a file.
///
/// What one kind has and another lacks is rarely what a script is about. `.ci/refresh` writes the
/// file anew.
@Suite struct DocumentKindTests {
  private static let path =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fingerprints/document-kinds.txt")

  private var told: String {
    DocumentKind.allCases.map { kind in
      let parts = Mirror(reflecting: kind.row).children.compactMap { child -> String? in
        guard let label = child.label else { return nil }
        let value =
          label == "traits" ? "\(kind.row.traits.rawValue)" : "\(child.value)".plain
        return ["nil", "[]", "none"].contains(value) ? nil : "  \(label) \(value)\n"
      }
      return "\(kind)\n" + parts.joined()
    }.joined()
  }

  @Test func `each kind is as it was`() throws {
    let told = told
    if ProcessInfo.processInfo.environment["LOTWISE_REFRESH"] != nil {
      try told.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: Self.path, encoding: .utf8)

    let (new, old) = (told.split(separator: "\n"), kept.split(separator: "\n"))
    let first = zip(new, old).first { $0 != $1 }
    #expect(first == nil && new.count == old.count, "\(first.map { "\($0)" } ?? "more or fewer")")
  }

  @Test(arguments: [
    (DocumentKind.purchaseOrder, ["receive", "invoice"]),
    (.purchaseReturnOrder, ["ship", "invoice"]), (.salesOrder, ["ship", "invoice"]),
    (.salesReturnOrder, ["receive", "invoice"]), (.purchaseInvoice, ["invoice"]),
    (.salesCreditMemo, ["invoice"]), (.transferOrder, ["receive", "ship"]),
    (.productionOrder, ["output", "consume"]), (.assemblyOrder, ["consume", "assemble"]),
    (.itemJournal, []), (.countOrder, []), (.salesQuote, []), (.assemblyQuote, []),
  ])
  func `each kind is posted by its own actions alone`(kind: DocumentKind, actions: [String]) {
    let all = ["receive", "ship", "invoice", "output", "consume", "assemble"]
    #expect(Set(all.filter { kind.allows($0) }) == Set(actions))
  }
}

extension String {
  /// Without the module's name before each type.
  fileprivate var plain: String { replacing("ItemTracking.", with: "") }
}
