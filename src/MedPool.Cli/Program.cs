using MedPool.Cli;

using Terminal terminal = Terminal.OfProcess();
return await MedPoolCommand.RunAsync(args, terminal, CancellationToken.None);
