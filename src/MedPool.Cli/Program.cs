using MedPool.Cli;

using Terminal terminal = Terminal.OfProcess();
return terminal.Close(await MedPoolCommand.RunAsync(args, terminal, CancellationToken.None));
