import ItemTracking
import LotwiseSyntax

/// Declares what an item is made of.
struct BillOfMaterialsStatement: Statement {
  static let leaders = ["bom", "assembly"]
  static let forms = [
    StatementForm(
      "bom of", "Declare what an item is made of: of one base unit, or of another unit.",
      [
        "bom of 1002 { 1 of 2000; 4 of BOLT flushed forward }",
        "bom of 1002 { 4 of BOLT flushed backward for operation 10 }",
        "bom of BOLT per PALLET { 60 of IRON }",
      ]
    ) { form in
      let item = form.required("item", ItemNo.self)
      let components = form.requiredLines("components", of: Line.self)
      let unit = form.optional("unit", after: "per", UnitCode.self)
      return { a throws(Diagnostic) in
        BillOfMaterialsStatement(
          parent: try a.value(item), unit: try a.value(unit) ?? .blank,
          components: try a.lines(components) ?? [], isForAssembly: false)
      }
    },
    StatementForm(
      "assembly bom of", "Declare what one unit of an item is assembled from.",
      ["assembly bom of KIT { 2 of BOLT }"]
    ) { form in
      let item = form.required("item", ItemNo.self)
      let components = form.requiredLines("components", of: AssemblyLine.self)
      return { a throws(Diagnostic) in
        BillOfMaterialsStatement(
          parent: try a.value(item), unit: .blank, components: try a.lines(components) ?? [],
          isForAssembly: true)
      }
    },
  ]

  let parent: ItemNo
  let unit: UnitCode
  let components: [Line]
  let isForAssembly: Bool

  /// What goes into an item, how much of it and how it is consumed.
  struct Line: ClauseGroup, Sendable {
    var part: Part
    var flushing: FlushingMethod?
    var operationNo: Int32?

    static let group = GroupForms<Line>("bom line") { form in
      let part = Part.clauses(in: &form)
      let flushing = form.optional("flushing", after: "flushed", FlushingMethod.self)
      let operation = form.optional("operation", after: "for operation", Int32.self)
      return { a throws(Diagnostic) in
        Line(
          part: try part(&a), flushing: try a.value(flushing),
          operationNo: try a.value(operation))
      }
    }
  }

  /// A component of an assembly, which has no operations.
  private enum AssemblyLine: ClauseGroup {
    typealias Value = Line

    static let group = GroupForms<Line>("assembly bom line") { form in
      let part = Part.clauses(in: &form)
      return { a throws(Diagnostic) in Line(part: try part(&a)) }
    }
  }

  /// An item without numbers or place: `4 of BOLT variant RED`.
  struct Part: Sendable {
    var amount: QuantityInUnit?
    var itemNo: ItemNo
    var variantCode: VariantCode

    static func clauses(in form: inout FormBuilder) -> Reader<Part> {
      let amount = form.optional("quantity", Amount.self)
      let item = form.required("item", ItemNo.self)
      let variant = form.optional("variant", after: "variant", VariantCode.self)
      return { a throws(Diagnostic) in
        Part(
          amount: try a.value(amount), itemNo: try a.value(item),
          variantCode: try a.value(variant) ?? .blank)
      }
    }
  }

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    var command = DeclareBillOfMaterials(
      of: parent,
      components.map { line in
        var component = DeclareBillOfMaterials.Component(
          line.part.amount ?? QuantityInUnit(.one), of: line.part.itemNo)
        component.variantCode = line.part.variantCode
        component.flushing = line.flushing ?? .manual
        component.operationNo = line.operationNo ?? 0
        return component
      })
    command.unitCode = unit
    command.isForAssembly = isForAssembly
    try session.perform(command)
    return .done
  }
}
