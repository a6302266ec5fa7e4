import ItemTracking
import LotwiseSyntax

extension Trace {
  /// `lot LOT1 of 2000 to usage with all components`.
  ///
  /// The number may be a word of its own, which is resolved when the statement runs.
  static func clauses(
    in form: inout FormBuilder, named word: Slot<Name>? = nil
  ) -> Reader<Trace> {
    form.mark(.usesNumbers)
    let key = TrackingKey.existing(in: &form)
    let item = form.optional("item", after: "of", ItemNo.self)
    let wholeItem = form.optional("whole item", after: "item", ItemNo.self)
    form.exclude(item, wholeItem)
    let variant = form.optional("variant", after: "variant", VariantCode.self)
    let direction = form.required("direction", after: "to", TraceDirection.self)
    let components = form.optional("which components", after: "with", TraceComponents.self)
    // The word may be left out: `with all`.
    let theWord = form.flag("components")
    return { a throws(Diagnostic) in
      let key = try key(&a)
      let (item, wholeItem) = (try a.value(item), try a.value(wholeItem))
      let itemNo = item ?? wholeItem ?? .blank
      guard !key.isBlank || !itemNo.isBlank || word.map({ a.has($0) }) ?? false else {
        throw Diagnostic(
          .missingWord, "a number or an item is missing", at: a.wholePlace,
          label: "expected serial, lot, package or item")
      }
      var trace = Trace(key, of: itemNo, try a.value(direction))
      trace.variantCode = try a.value(variant)
      if let kind = try a.value(components) {
        trace.components = kind
      } else if a.has(theWord) {
        throw Diagnostic(
          .missingWord, "say which components", at: a.place(of: theWord),
          label: "expected `with no`, `with tracked` or `with all`")
      }
      return trace
    }
  }
}

extension TraceDirection: ClauseChoice {
  public static var allCases: [TraceDirection] { [.toOrigin, .toUsage] }

  var word: String {
    switch self {
    case .toOrigin: "origin"
    case .toUsage: "usage"
    }
  }
}

extension TraceComponents: ClauseChoice {
  public static var allCases: [TraceComponents] { [.none, .tracked, .all] }

  var word: String {
    switch self {
    case .none: "no"
    case .tracked: "tracked"
    case .all: "all"
    }
  }
}
