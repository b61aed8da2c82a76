using Hub.Commands;

return await CommandLine.RunAsync(args);
