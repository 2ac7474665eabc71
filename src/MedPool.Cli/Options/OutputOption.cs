using System.CommandLine;

namespace MedPool.Cli.Options;

/// <summary>An option that names a file to write. Before a command runs, it is compared with every other file of the command line.</summary>
internal sealed class OutputOption<T>(string name) : Option<T>(name), IOutputOption;

/// <summary>Marks an option that names a file to write.</summary>
internal interface IOutputOption;
