using System.CommandLine;
using GeoMonitor.Bench.Graphs;
using GeoMonitor.Bench.Http;
using GeoMonitor.Bench.Neo4j;
using GeoMonitor.Bench.Readers;
using GeoMonitor.Bench.Scenarios;
using GeoMonitor.Bench.Steps;
using GeoMonitor.Bench.Worlds;

var command = new RootCommand("Measures GeoMonitor against the parts it is made of, in one run on one machine.")
{
    GenerateVerb.Make(),
    MeasureVerb.Make(),
    ReadersVerb.Make(),
    HttpVerb.Make(),
    UncertaintyVerb.Make(),
    GraphVerb.Make(),
    InputOutputVerb.Make(),
    ScenarioVerb.Make(),
    Neo4jVerb.Make(),
    StepVerb.Make(),
};
return command.Parse(args).Invoke();
