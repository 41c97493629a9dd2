using System.CommandLine;
using GeoMonitor.Datasets.Builder;

var from = new Option<DirectoryInfo>("--from")
{
    Description = "The folder of shared material (facts/ and samples/).",
    Required = true,
};
var to = new Option<DirectoryInfo>("--to")
{
    Description = "The folder that receives the bundle.",
    DefaultValueFactory = _ => new DirectoryInfo("datasets"),
};
var command = new RootCommand("Makes the figures in datasets/ from the shared material.") { from, to };
command.SetAction(arguments =>
{
    var source = arguments.GetRequiredValue(from);
    if (!Directory.Exists(Path.Combine(source.FullName, "facts")))
    {
        Console.Error.WriteLine($"{source.FullName} holds no folder 'facts': give the folder of shared material.");
        return 1;
    }

    var files = BundleBuilder.Build(source.FullName);
    BundleBuilder.Write(files, arguments.GetRequiredValue(to)!.FullName);
    foreach (var (path, bytes) in files)
        Console.WriteLine($"{bytes.Length,10:N0}  {path}");
    Console.WriteLine($"{files.Sum(f => (long)f.Bytes.Length),10:N0}  in all");
    return 0;
});
return command.Parse(args).Invoke();
