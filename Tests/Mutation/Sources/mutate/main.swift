import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  tell(Options.usage)
  exit(2)
}
do {
  let end = try Session(options).run()
  exit(end)
} catch let problem as MutatedTree.Problem {
  tell("mutate: \(problem.text)")
  exit(1)
} catch {
  tell("mutate: \(error)")
  exit(1)
}
