"""Spanish words of persecution, violence, other people in danger."""

DANGER = {
    # Persecution.
    "ES_AGENT": """la seguridad | seguridad del estado | la seguridad del estado | el de la seguridad
        | los de la seguridad | segurosos | seguroso | sebin | dgcim | faes | conas | cicpc | g2 | dse
        | villa marista | policía* | la poli | los pacos | sapo | sapos | chivato* | la fiscalía | el consulado
        | la embajada | militares | el coronel | el capitán | el teniente | el mayor | oficiales | el oficial
        | agente | agentes | inteligencia | colectivo | colectivos | motorizados | encapuchados | encapuchado
        | paramilitar* | turbas | los verdes | primos de verde | los de verde | sandinistas | orteguista*
        | chavistas | los del gobierno | el gobierno | el régimen | esbirro* | sicario* | patrulla | patrullas
        | carro negro | camioneta negra | camioneta blanca | camioneta sin placas | carro sin placas | sin placas
        | vidrios polarizados | moto sin | la migra | cdr | jefe de sector | jefa de sector | el mismo hombre
        | el mismo carro | la misma camioneta | el mismo tipo | la misma moto""",
    "ES_STRANGER": """número desconocido | un número | desconocido | desconocida | número oculto | número privado
        | número raro | un número extranjero | perfil falso | cuenta falsa | anónimo | anónima | sin remitente
        | mensaje | mensajes | telegram | whatsapp | facebook | instagram | twitter | correo | llamada | llamadas
        | una llamada | una voz | alguien | un tipo | unos tipos | dos hombres | dos tipos | un hombre | una carta
        | un sobre | un papel | una nota | debajo de la puerta | por debajo de la puerta | en el buzón | por inbox
        | por sms | audio | no lo conozco | no conozco | mi buzón | buzón | en mi puerta | en la puerta
        | en el parabrisas | en el carro | papelito | papel | regalito | paquete | videollamada
        | un hombre * parada | se me acercó | se acercó | un señor | unos hombres | unos señores | fueron donde
        | pasaron por | llegaron donde | el tipo que llamó | el que llamó | el hombre que llamó | la voz
        | quien llamó | un mensaje""",
    "ES_SENT": """me llegó | me llegaron | me mandó | me mandaron | me enviaron | me envió | me escribieron
        | me escribió | me dejaron | me dejó | me dijo | me dijeron | me llamaron | me llamó | me pasaron
        | me tiraron | me avisaron | me amenazaron | me amenazó | me han amenazado | amenazaron | amenazan
        | me advirtieron | me advirtió | recibí | han mandado | mandaron | mandó | llegó | dejaron | apareció
        | aparecieron | pintaron | publicaron | posteó | subieron | gritó | gritaron | dicen que | escribieron
        | me siguen mandando | me siguen * | siguen mandando | mandándome | llamándome | mandan | llaman | dijeron
        | dijo | encontré | alguien dejó | me pusieron | me gritaron | me amenazan | están amenazando
        | me dijeron que | a decirle que | a decirme que | a decir que | se me acercó | decirle que | soltó
        | me susurró | me hicieron llegar | que llamó | llamó | me mandaron un *""",
    "ES_THREAT": """te tenemos ubicad* | la tenemos ubicad* | lo tenemos ubicad* | me tienen ubicad*
        | sabemos dónde | saben dónde | sabe dónde vivo | saben mi dirección | sabemos tu dirección
        | tienen mi dirección | tenemos tu dirección | mi dirección | tu dirección | sabemos a qué | saben a qué
        | sabe a qué | a qué colegio | a qué escuela | la escuela de mi* | el colegio de mi* | el kínder
        | saben los horarios | saben a qué hora | sé dónde vive* | te vamos a encontrar | te vamos a matar
        | me van a matar | me iban a matar | lo van a matar | la van a matar | los van a matar | van a matar a
        | te voy a matar | te vas a morir | vas a aparecer | va a aparecer | voy a aparecer | aparecer muert*
        | aparecer en una zanja | aparecer en un * | con la boca llena | boca llena de hormigas | en una bolsa
        | te van a encontrar | la próxima soy yo | el próximo soy yo | soy la próxima | soy el próximo
        | serás el próximo | serás la próxima | eres el próximo | eres la próxima | sigues tú | tú sigues
        | el siguiente eres | la siguiente eres | el siguiente será* | el próximo será* | la próxima será*
        | sos el próximo | sos la próxima | si sigues publicando | si sigues hablando | si sigues
        | si sigo hablando | si sigo publicando | si no te callas | si no me callo | si no cierras la boca
        | si no borras | si no regresas | si no vuelves | cállate o | callate o | tu hijo va | tu hija va
        | tu mamá va | tu madre va | tu familia va | tu hermano va | le va a pasar a mi | le va a pasar algo
        | les va a pasar | le pasaría algo | pagar con sangre | lo va a pagar tu | la va a pagar tu
        | van a pagar tu* | lo pagará tu | la pagará mi | lo va a pagar mi | la va a pagar mi | amenaza de muerte
        | amenazas de muerte | amenazan de muerte | amenazaron de muerte | amenazado de muerte
        | amenazada de muerte | amenazó de muerte | quemarte | quemar la casa | quemar mi casa | quemarán
        | una bala para | bala con mi nombre | una bala en | un casquillo | balas en un | corona fúnebre
        | corona de flores | ataúd | mi esquela | ⚰️ | 🔪 | accidentes pasan | los accidentes | sería una lástima
        | sería una pena que | cuida a tu | cuídate la espalda | cuida tu espalda | tenemos a tu | tenemos a su
        | vamos por ti | vamos por tu | vienen por mí | vamos por vos | te estamos vigilando | te estamos viendo
        | te vimos en | plomo | tus días están contados | días contados | te vamos a picar | te vamos a partir
        | te vamos a quemar | te vamos a desaparecer | te vamos a violar | te vamos a romper | te vamos a cortar
        | te vamos a * | te va a pasar | te puede pasar | te va a caer | te va a ir mal | te vas a arrepentir
        | te vas a acordar | vas a terminar | vas a acabar | vas a pagar | vas a desaparecer | van por mi *
        | van por mis * | van a ir por mi * | van a buscar a mi * | le va a ir mal a | no vas a llegar
        | no vas a durar | no vas a vivir | te queda poco | te quedan * días | traidora | traidor | vendepatria
        | gusana | gusano | bala | una bala | balas | te vamos a hacer | por dónde caminas | por dónde camino
        | por dónde ando | conocemos tu | conocen mi rutina | conocen a mis | conocen mi casa | sabemos de tu
        | sabemos quién es tu | sabemos que tu | si no vuelvo | si no regreso | si no me entrego
        | si no me presento | si hablo | si declaro | si testifico | si denuncio | si declaras | si hablas
        | si testificas | cuenta tus días | reza por | rézale | así vas a quedar | vas a quedar | cavando * fosa
        | cave * fosa | cavar * fosa | mi fosa | tu fosa | mi tumba | tu tumba | el nombre completo de mi *
        | el nombre de mi hij* | nombre de mis hijos | que la cuidara | que lo cuidara | que los cuidara
        | que la cuide | que lo cuide | cuida a tu * | cuídala | decapitad* | degollad* | un muerto | me calle o
        | que me calle o | que deje de hablar o | que pare de publicar o | o me atengo | aténgase | aténgase a
        | atente a las | consecuencias para * familia | le van a hacer daño a | le pueden hacer algo
        | desaparecer a mi | desaparecer a mis | sabemos lo de tu | ojo con tu | pilas con tu | mosca con tu""",
    "ES_PHOTO": """foto | fotos | fotografía | fotografías | video | vídeo | captura | imagen | ubicación
        | pin de | la hora | las horas | el horario | los horarios | la ruta | la dirección | los datos
        | el nombre | la placa""",
    "ES_HOME": """de mi puerta | de mi casa | de mi portón | del portón de mi casa | del portón | de mi edificio
        | de mi calle | de mi balcón | de mi ventana | de mi cuarto | de mi carro | de mi trabajo | de donde vivo
        | de donde trabajo | de mi hijo | de mi hija | de mis hijos | de mis hijas | de mis niñas | de mis niños
        | de mi niño | de mi niña | de mi mamá | de mi madre | de mi familia | de mi hermana | de mi hermano
        | de mi esposa | de mi bebé | de mi nieto | del colegio de | de la escuela de | de la casa de mi*
        | mía entrando | mía saliendo | mía caminando | mía en | de mi nené | de mi * | de mis * | de nuestra casa
        | de nuestra puerta | donde estudia | donde estudian | del kínder de | del edificio donde
        | del transporte * de mi* | del transporte escolar | del colegio | de la escuela | del bus de mi*
        | de salida de mi*""",
    "ES_AT_DOOR": """están tumbando la puerta | tumbando la puerta | tumban la puerta | están tumbando
        | están rompiendo la puerta | rompiendo la puerta | rompen la puerta | están golpeando la puerta
        | golpeando la puerta | golpean la puerta | están pateando la puerta | pateando la puerta
        | patean la puerta | forzando la puerta | forzando la cerradura | fuerzan la cerradura | están forzando
        | derribando la puerta | aporreando la puerta | aporrean la puerta | quieren entrar | intentan entrar
        | intentando entrar | tratan de entrar | tratando de entrar | están entrando | se están metiendo
        | se metieron a la casa | se metieron en la casa | entraron a la casa | entraron a mi casa | están dentro
        | están adentro | están en la puerta | están afuera de mi | están afuera de la casa | están abajo
        | están en la escalera | suben por la escalera | están subiendo | rodearon la casa | rodearon el edificio
        | rodeada la casa | me tienen rodead* | me vienen siguiendo | me viene siguiendo | me están siguiendo
        | me está siguiendo | me siguen | me sigue | me persiguen | me persigue | vienen detrás | viene detrás
        | vienen tras | me cerraron el paso | me cierran el paso | me cerró el paso | me bloquearon
        | me acorralaron | me tienen acorralad* | me subieron a | me metieron en | me montaron en | me llevan en
        | me están llevando | me llevaron a | me tienen en | me tienen encerrad* | me tienen amarrad*
        | me secuestraron | me tienen secuestrad* | en la cajuela | en la maletera | en el maletero
        | me están apuntando | me apuntan | me apuntó | me sacaron un arma | están disparando | me están golpeando
        | me están pegando | vienen por mí | vienen por nosotros | vienen a buscarme ya | me agarraron
        | rompiendo la reja | tumbando la reja | rompiendo el candado | rompieron la reja | rompieron la puerta
        | tumbaron la puerta | pateando el portón | golpeando el portón | rompiendo el portón
        | rompiendo la ventana | rompieron la ventana | saltaron la reja | saltaron el muro | están saltando el
        | brincaron la barda | entraron por | están abriendo la puerta | abriendo la cerradura
        | moviendo la manija | quieren tumbar | van a tumbar | vienen hacia mí | vienen para acá | vienen subiendo
        | nos tienen rodead* | nos rodearon | nos siguen | nos vienen siguiendo | nos persiguen
        | nos están siguiendo | me montaron | me subieron | me encerraron | me tienen en un * | me quieren subir
        | me quieren meter | me jalonean | me agarró | me arrastran | me apuntó con | disparan | disparándome
        | se me echan encima | me alcanzaron | tocando el timbre y no | tocando y no se van | en la puerta tocando
        | de civil en la puerta | en la puerta y no se van | afuera y no se van | me jalaron | se paró al lado
        | se bajaron de | se me atravesó un | se nos atravesó | me taparon el paso | hombres en la puerta
        | tipos en la puerta | policías en la puerta | están tocando la puerta | intentan meterse
        | intentando meterse | tratan de meterse | quieren meterse | se quieren meter | rompieron el vidrio
        | rompieron los vidrios | rompieron el candado | a la fuerza | por la fuerza | me metieron
        | metieron a la fuerza | me obligaron a subir | me obligan a subir | me empujaron a un *
        | me empujaron dentro | me echaron en un * | tirada en una camioneta | tirado en una camioneta""",
    "ES_RIGHT_NOW": """ahora | ahora mismo | ahorita | en este momento | ya mismo | ayuda | ayúdenme | ayúdeme
        | auxilio | por favor | apúrense | rápido | qué hago | no sé qué hacer | no sé dónde meterme
        | no sé a dónde | escondida | escondido | me escondí | debajo de la cama | en el clóset | en el closet
        | en el armario | encerrada en el baño | encerrado en el baño | en el baño | no puedo hablar
        | no puedo salir | no me dejan salir | hablo bajito | escribo bajito | estoy corriendo | voy corriendo
        | son cinco | son tres | son cuatro | son dos | son varios | dos hombres | tres hombres | dos tipos
        | encapuchados | están armados | con armas | armados | los oigo | los escucho | oigo | se oye
        | desde la parada | desde el metro | desde hace | cuadras | una moto | un carro | una camioneta
        | ya me cerraron | dos veces | con mi niño | con mis hijos | con la niña | con el niño | llamen | llame a
        | sin placas | gritan | gritando | pasamontañas | vienen hacia mí | viene hacia mí | se bajaron | se bajó
        | estamos en el | estamos escondid* | estamos debajo | tengo el celular escondido | escondidas
        | a escondidas | tipos | hombres | patrulla | armas | nos | reja | policías | doblé | entré a una
        | me metí en una | me metí a una | calle | esquina | cinco minutos | se paró al lado | no se van
        | tocando el timbre | me voy a pasar | de civil | tres de * | hay tres | hay dos | hay cuatro | van negra
        | mando ubicación | les mando la ubicación | mi ubicación | esperan afuera | me esperan afuera
        | en un carro | en una camioneta | en una patrulla | vidrio""",
    "ES_DANGER_PLAIN": """están tumbando la puerta | tumbando la puerta | están rompiendo la puerta
        | rompiendo la puerta | están pateando la puerta | están forzando la puerta | forzando la cerradura
        | están forzando la cerradura | se están metiendo a la casa | se están metiendo en la casa
        | intentan entrar a mi * | intentando entrar a mi * | quieren tumbar la puerta | me tienen secuestrad*
        | me secuestraron | me están llevando | me subieron a la fuerza | me metieron en un carro
        | me metieron en una camioneta | me metieron en el maletero | en la cajuela | me están apuntando
        | me tienen rodead* | me tienen acorralad* | me cerraron el paso | me tienen amarrad*
        | me vienen siguiendo | me viene siguiendo | están afuera de mi casa con | debajo de la cama con
        | me montaron en una camioneta | me montaron en un carro | me subieron a una camioneta
        | me subieron a un carro | me metieron en una * | me metieron en un * | me cerró el paso
        | rompiendo la reja | rompiendo la cerradura | tumbando la reja | me jalaron del brazo | me jalaron
        | me agarraron del brazo | voy en la maletera | voy en la cajuela | voy en el maletero
        | en la maletera de un | en el maletero de un | me encañonaron | me están encañonando""",
    "ES_FEAR": """miedo | del miedo | terror | aterrada | aterrado | aterrorizad* | pánico | pavor | me da pavor
        | asustada | asustado | me van a encontrar | me encontraron | ya saben dónde | saben dónde estoy
        | seguro ya saben | vienen por mí | van a venir | van a venir por | me vinieron a buscar | me buscan
        | me están buscando | me andan buscando | me siguen | me vigilan | me están vigilando | me persiguen
        | tocan la puerta | tocan el timbre | suena el timbre | tocaron la puerta | golpean la puerta | cada ruido
        | cualquier ruido | frena un carro | cada carro | cada moto | cada vez que suena | cada sirena | sirena*
        | pasos en | el mismo hombre | el mismo carro | la misma camioneta | la misma moto | el mismo tipo
        | un hombre parado | una patrulla | uniforme* | deporten | deportación | que me regresen
        | que me devuelvan | llamadas | llamada de | número desconocido | de ellos | me miró raro | me averiguaron
        | averiguaron la dirección | averiguaron mi | tienen mi dirección | saben mi dirección | dieron con mi
        | dieron conmigo | un infiltrado | infiltrad* | me tomaron una foto | me estaban tomando | me reconoció
        | me reconocieron | un carro parado | una moto parada | carro estacionado | camioneta estacionada
        | vienen a llevarme | a llevarme | me van a llevar | me vienen a buscar | me lleven
        | se me para el corazón""",
    "ES_SYMPTOM": """no duermo | no he dormido | no puedo dormir | sin dormir | no pego un ojo | no pego ojo
        | no he pegado un ojo | duermo vestid* | duermo con | tiemblo | temblando | temblor* | me tiemblan
        | me tiembla | no paro de temblar | no puedo respirar | me falta el aire | no me entra el aire | me ahogo
        | el corazón se me | se me sale el corazón | el corazón a mil | taquicardia | palpitaciones
        | el pecho apretado | me aprieta el pecho | opresión en el pecho | vomité | vomito | vomitando | no como
        | no he comido | no puedo comer | no salgo | sin salir | no he salido | no puedo salir
        | no me atrevo a salir | no salgo de | llevo * encerrad* | encerrada hace | encerrado hace
        | con las luces apagadas | luces apagadas | apago las luces | cortinas cerradas | las cortinas
        | no abro las | con la silla contra | silla contra la puerta | muebles contra | la cómoda contra
        | sudo frío | sudando frío | sudor frío | paralizada | paralizado | me paralicé | me paralizo | me oriné
        | me hice encima | me desmayé | casi me desmayo | con el cuchillo bajo | cuchillo debajo de la almohada
        | llorando sin parar | no paro de llorar | sin abrir la puerta | no abro la puerta | me tiembla todo
        | me tiembla el | se me cierra el pecho | se me cierra la garganta | no me acerco a la ventana
        | no me asomo | no prendo la luz | con la luz apagada | a oscuras | no suelto el cuchillo
        | duermo en el piso | duermo debajo | no me baño | piernas de trapo | me paraliz* | helad* del miedo
        | escalofríos | no me sostienen las | llevo días sin | llevo dos días sin | llevo tres días sin
        | llevo semanas sin | se me para el corazón | se me detiene el corazón""",
    "ES_FAMILY": """mi mamá | mi madre | mi papá | mi padre | mi vieja | mi viejo | mi hermano | mi hermana
        | mis hermanos | mis hermanas | mi hijo | mi hija | mis hijos | mis padres | mis papás | mi familia
        | mi esposo | mi esposa | mi marido | mi mujer | mi abuela | mi abuelo | mi tío | mi tía | mi primo
        | mi prima | mis tíos | mi cuñado | mi cuñada | mi suegra | mi suegro | mi sobrino | mi sobrina | mi novio
        | mi novia | mi ex | la casa de mi * | casa de mis padres | mi casa allá""",
    "ES_TAKEN": """citaron | citó | citación | lo citan | la citan | han citado | fue citad* | detuvieron
        | detenido | detenida | detienen | se llevaron | se lo llevaron | se la llevaron | se llevó | lo llevaron
        | la llevaron | preso | presa | metieron preso | metieron presa | arrestaron | arrestad* | allanaron
        | allanamiento | registraron | reventaron la casa | interrogaron | interrogad* | interrogan
        | interrogatorio | amenazaron | amenazan | están amenazando | han amenazado | amenazad* | visitaron
        | visita* | fueron a la casa | fueron a casa | fueron a ver a | llegaron a la casa | llegaron a casa
        | se presentaron en | tocaron la puerta de | botaron del trabajo | botaron de la | echaron del trabajo
        | despidieron | lo despidieron | la despidieron | expulsaron | le quitaron el | le quitaron la
        | le quitaron los | quitaron el pasaporte | le anularon | congelaron | presionan | presionaron
        | están presionando | golpearon | le pegaron | lo golpearon | la golpearon | desaparecieron a
        | está desaparecid* | no sabemos de | no aparece | secuestraron | acoso a | acosan a | hostigan
        | hostigando | vigilan la casa | tienen vigilad* | patrulla frente a la casa | lo llevaron a
        | la llevaron a | lo llevaron para | le retuvieron | lo retuvieron | la retuvieron | lo tuvieron
        | la tuvieron | lo citaron | la citaron | le allanaron | le hicieron una visita
        | le hicieron un acto de repudio | acto de repudio | actos de repudio | le cortaron la | la botaron
        | lo botaron | regulado | regulada | no la dejan salir del país | no lo dejan salir del país""",
    "ES_BECAUSE": """por mi culpa | por mí | preguntar por mí | preguntarle por mí | preguntaron por mí
        | preguntan por mí | preguntando por mí | por lo que escribí | por lo que escribo | por lo que publico
        | por lo que publiqué | por mis * | por lo que dije | por mi artículo | por mi activismo
        | para que me calle | para que vuelva | para que yo vuelva | para que regrese | para que yo regrese
        | para que me entregue | que me entregue | dónde estoy | mi paradero | a cambio de mí | por haber*
        | en represalia | represalia* | por yo | me quieren a mí | me buscan | buscándome | ayer | anoche | hoy
        | esta mañana | esta semana | la semana pasada | otra vez | de nuevo | allá | para que dijera dónde
        | dónde ando | dónde vivo | porque yo hablo | porque yo hablé | porque yo denuncié | porque hablé
        | porque yo me fui | porque me fui | por ser mi * | por ser familia | porque yo escribo
        | porque yo publico | porque publiqué | por ser hermana mía | por ser hermano mío | por ser * mía
        | por ser * mío | solo por ser | nada más por ser | por tener mi apellido | por ser familia mía""",
    # Violence.
    "ES_TARGET": """sapo | sapos | chivato* | chivata | soplón* | delator* | informante* | interrogador*
        | torturador* | verdugo* | el coronel | al coronel | coronel | teniente | al teniente | capitán
        | comandante | comisario | esbirro* | guardia | el guardia | al guardia | custodio | policía | al policía
        | fiscal | al juez | juez | agente | seguroso* | jefe de la prisión | carcelero* | violador* | coyote
        | asesino* | el que me * | al que me * | los que me * | a los que * | la que me * | a la que me *
        | al que mató | el que mató | al que delató | el que delató | el que torturó | al que torturó | malparid*
        | ese maldito | a ese maldito | ese hijo de puta | al hijo de puta | hijueputa* | desgraciad* | ese cabrón
        | a ese cabrón | ese tipo | a ese tipo | ese hombre | cónsul | al cónsul | traidor* | paramilitar*
        | colectivo | sargento | el sargento | al sargento | cabo | al cabo | mayor de la | general | al general
        | los sandinistas | ese delator | ese milico | milico* | el que torturó * | quien me * | quien mató *
        | los que mataron | el que nos * | al que nos * | la vecina que me * | el vecino que me *
        | la que me denunció | el que me denunció | que me denunció | que me delató | que me entregó
        | que me vendió | que me torturó | que me violó | que mató a mi * | que nos delató | que nos entregó
        | que entregó a mi *""",
    "ES_HARM": """lo voy a matar | la voy a matar | los voy a matar | voy a matarlo | voy a matarla
        | voy a matarlos | lo mato | la mato | los mato | lo mataré | la mataré | los mataré | quiero matarlo
        | quiero matarla | quiero matarlos | lo quiero matar | la quiero matar | los quiero matar | voy a matar a
        | voy a matar al | matar al | matar a ese | matar a esa | quiero matar a | quiero matar al
        | quiero verlo muerto | quiero verla muerta | quiero verlos muertos | verlo muerto | verla muerta
        | le voy a meter un tiro | le meto un tiro | meterle un tiro | pegarle un tiro | le pego un tiro
        | le voy a pegar un tiro | le voy a dar un tiro | un tiro en la | un balazo | meterle un balazo
        | le voy a meter * bala* | llenarlo de plomo | darle plomo | le voy a dar plomo | lo voy a apuñalar
        | la voy a apuñalar | apuñalarlo | apuñalarla | acuchillarlo | acuchillarla | lo voy a acuchillar
        | degollarlo | degollarla | lo voy a degollar | lo degüello | cortarle el cuello | cortarle la garganta
        | le voy a cortar | machetearlo | lo voy a machetear | quemarlo vivo | quemarla viva | lo voy a quemar
        | voy a quemarle | prenderle fuego | le prendo fuego | echarle gasolina | lo voy a estrangular
        | estrangularlo | lo voy a ahorcar | ahorcarlo con mis | con mis propias manos | lo voy a reventar
        | reventarlo | lo voy a liquidar | liquidarlo | cargármelo | me lo cargo | me lo voy a cargar | quebrarlo
        | lo voy a quebrar | me lo quiebro | lo voy a hacer pagar con | que pague con su vida
        | va a pagar con su vida | va a pagar con sangre | con sangre | no va a salir vivo | no sale vivo
        | no va a ver otro | mandarlo al infierno | lo voy a mandar al * | cobrar venganza | vengarme
        | me voy a vengar | voy a vengarme | hacer justicia con mis | justicia por mi mano | atropellarlo
        | lo voy a atropellar | dejarlo tieso | lo quiero muerto | la quiero muerta | merece morir y yo
        | acabar con él | acabar con ella | acabar con ese | dar plomo | yo quien lo * | degüelle | degollar
        | degollar a | lo degüelle | darle un tiro | dispararle | le disparo | le voy a disparar | le voy a clavar
        | clavarle | le clavo | le voy a partir | partirle la | le parto la | romperle la | le voy a romper
        | darle una puñalada | puñalada* | le voy a caer a | caerle a tiros | a tiros | lo voy a picar | picarlo
        | hacerlo sufrir | que me las pague | me las va a pagar | va a pagar | lo voy a desaparecer
        | lo voy a enterrar | enterrarlo | hacerlo pagar | lo hago pagar | ajustar cuentas | ajusticiar*
        | voy a buscar al que | voy a buscar a ese | lo voy a buscar y | la voy a hacer tragar
        | lo voy a hacer tragar | tragar sangre | sacarle los ojos | le saco los ojos | le voy a sacar
        | arrancarle | le voy a arrancar | voy a acabar con | le voy a quitar la vida | quitarle la vida
        | le quito la vida | lo voy a joder vivo | lo voy a ejecutar | ejecutarlo | que muera por mis
        | lo voy a desangrar | le voy a quemar la | quemarle la casa | ponerle una bomba | le pongo una bomba
        | envenenarlo | lo voy a envenenar | le voy a caer a machetazos | machetazos | cuchilladas | le meto plomo
        | meterle plomo | le voy a meter plomo | le voy a meter un * | le meto una puñalada | no lo dejo vivo
        | no la dejo viva | dejarlo vivo | no lo voy a dejar vivo | no sale con vida | no va a vivir
        | no vive para contarlo | le voy a dar muerte | lo voy a fusilar | le vuelo la cabeza | volarle la cabeza
        | le voy a volar | lo hago pedazos | hacerlo pedazos | le arranco la | lo reviento | lo destripo
        | lo voy a destripar | lo entierro | bañarlo en sangre | le voy a cobrar con sangre | cobrarme con sangre
        | dejarlo con vida | dejarla con vida | voy a acuchillar | quiero acuchillar | quiero apuñalar | voy a apuñalar | me voy a vengar con estas manos | acuchillar al | acuchillar a""",
    "ES_ARMED": """machete | cuchillo | navaja | pistola | revólver | arma | el fierro | escopeta | bate
        | tubo de hierro | gasolina | puñal | martillo | destornillador | hacha | botella de | ácido""",
    "ES_CARRY": """con el | con un | con la | con una | tengo | llevo | traigo | cargo | compré | conseguí
        | en la cintura | en la mochila | en el bolso | en la chaqueta | en el bolsillo | en la mano | cargada
        | listo | conmigo | debajo de la camisa | debajo del abrigo | bajo la camisa | bajo el abrigo
        | debajo de la chaqueta | escondid*""",
    "ES_STALK": """afuera de la casa del * | afuera de su casa | afuera de la casa de * | frente a su casa
        | frente a la casa del * | frente a la casa de * | en la puerta de su * | en la puerta del *
        | en su puerta | en su edificio | en la esquina de su * | en su calle | esperando que salga | esperándolo
        | esperándola | esperando a que salga | lo espero | la espero | en cuanto salga | cuando salga
        | apenas salga | voy camino a su casa | voy camino a la casa * | voy para su casa | voy a su casa
        | camino a su casa | voy en camino | lo voy siguiendo | lo estoy siguiendo | lo tengo enfrente
        | lo tengo en frente | lo tengo al frente | está aquí enfrente | está sentado frente | lo veo desde
        | lo estoy viendo | a dos metros | estoy detrás de él | estoy abajo de su | frente al negocio del *
        | frente al negocio de * | frente al trabajo del * | afuera del trabajo del * | afuera del negocio del *
        | afuera del bar donde | en la entrada de su * | frente a su * | afuera de su * | esperando al *
        | esperando a ese * | esperando a que aparezca | estoy frente al * | estoy frente a la * | lo tengo a
        | camino detrás del | camino detrás de él | voy detrás del | voy siguiéndolo""",
    "ES_IMAGES": """imagen | imágenes | escena | se me viene | se me vienen | me vienen | veo en mi cabeza
        | imagino | me imagino | fantasías | pensamientos | sueño con | flashes | visiones | sueño despiert*
        | pensamiento* | imaginando | se me mete en la cabeza | se me meten en la cabeza | ideas de | me veo""",
    "ES_VIOLENCE": """ahorcar | ahorcando | ahorcarlo | matar | matando | matarlo | matarla | estrangular*
        | apuñal* | acuchill* | disparar* | disparándole | golpear* | golpeando | hacerle daño | hacerles daño
        | degollar* | degollando | quemando | quemarlo | clavándole | aplastándole | sangre | torturarlo
        | torturando | le clavo | clavo un cuchillo | le disparo | lo mato | lo ahorco | lo golpeo | lo quemo
        | lo apuñalo | lo degüello | matándolo | ahorcándolo | golpeándolo | un cuchillo | la sangre de""",
    "ES_UNWANTED": """nunca haría eso | nunca lo haría | yo nunca haría | jamás lo haría | no lo haría
        | no haría eso | no quiero | no las quiero | no los quiero | me asusta* | me da miedo | me dan miedo
        | me asusto | me horroriza* | me espanta* | me avergüenz* | no soy así | yo no soy así | no soy violent*
        | sin querer | no puedo pararlas | no se van | me dan asco | me da asco""",
    # Somebody else.
    "ES_NEAR": """mi compañera * cuarto | mi compañero * cuarto | mi compañera | mi compañero
        | mi compañera de piso | mi compañero de piso | mi roommate | mi amiga | mi amigo | mi primo | mi prima
        | mi hermana | mi hermano | mi hijo | mi hija | mi mamá | mi papá | mi madre | mi padre | mi esposo
        | mi esposa | mi marido | mi mujer | mi pareja | mi novio | mi novia | mi vecino | mi vecina | el vecino
        | la vecina | mi tío | mi tía | mi cuñad* | mi sobrin* | mi paisano | mi paisana | un paisano
        | una paisana | un compañero | una compañera | un chamo | una chama | un muchacho | una muchacha
        | un señor | una señora | una chica | un chico | un amigo | una amiga | la muchacha | el muchacho
        | el chico | la chica | el señor | la señora | alguien del albergue | uno del albergue | una del albergue
        | el de la litera | la de la litera | alguien | mi vecino * | mi vecina * | mi compañer*
        | uno de los chicos | el de al lado | la de al lado | el de arriba | la de arriba | la del cuarto *
        | el del cuarto * | mi prima * | el chamo * | la chama * | mi hijo * | mi hija *""",
    "ES_HE_WILL": """se va a quitar la vida | se quiere quitar la vida | quiere quitarse la vida
        | quitarse la vida | se va a matar | se quiere matar | quiere matarse | va a matarse | matarse
        | se quiere morir | quiere morir* | se va a suicidar | quiere suicidarse | va a suicidarse | suicidarse
        | se quiere suicidar | se va a ahorcar | se quiere ahorcar | ahorcarse | se va a colgar | colgarse
        | se va a tirar | se quiere tirar | quiere tirarse | tirarse | se va a lanzar | lanzarse | quiere saltar
        | va a saltar | no quiere vivir | no quiere seguir viviendo | ya no quiere vivir | que se mata
        | que se muere ya | se está despidiendo | se despidió | se despide de todos | escondió las cuchillas
        | escondió las pastillas | guarda pastillas | está guardando pastillas | está juntando pastillas
        | juntó pastillas | escribió una carta de despedida | dejó una carta | dejó una nota
        | me mandó un audio de despedida | audio despidiéndose | mensaje de despedida | nota de despedida
        | carta de despedida | se está cortando | se corta los | se hace daño | acabar con su vida
        | terminar con su vida | hacerse daño | hacer una locura | regaló sus cosas | está regalando sus | se mata
        | se mata hoy | que se va a | está regalando todo | regalando todo | regaló todo | regalando sus
        | se despidió de | despidiéndose | se despidió como | no quiere seguir | no quiere estar viv*
        | que no quiere vivir | prefiere morir* | está pensando en matarse | piensa matarse | piensa suicidarse
        | habla de matarse | habla de morir* | habla de suicid* | amenaza con matarse | amenaza con tirarse
        | amenaza con cortarse | compró una soga | compró veneno | tiene pastillas guardadas
        | quiere desaparecer de este mundo | se va a hacer daño | se quiere hacer daño | se va a cortar
        | que se va a prender | se va a prender | prenderse fuego | prenderse candela | botella de gasolina
        | con gasolina | perdónenme no aguanto | perdónenme, no aguanto | dice perdónenme | despidiéndose de todos
        | dice que se va a ir al cielo | dice que ya no aguanta y | que ya no quiere seguir | hablando de morir*
        | hablando de matarse | hablando de suicid* | hablando de quitarse | encontré su nota | encontré su carta
        | encontramos su nota | encontramos su carta | encontré una nota | encontré una carta de despedida
        | se va a arrojar | quiere arrojarse | se cortó las venas | se cortó las muñecas | se cortó los brazos
        | se cortó anoche | se cortó otra vez | se volvió a cortar
        | desaparecer del mundo | desaparecer de este mundo | acaba con todo | va a acabar con todo | esta noche acaba""",
    "ES_HE_NOW": """colgado del | colgada del | se va a soltar | está en la azotea | está en el techo
        | está en el puente | está en la baranda | está en el borde | está en la cornisa | está en el balcón
        | subió a la azotea | se subió a la azotea | se subió al techo | se subió al balcón
        | se subió a la baranda | se subió al puente | está en las vías | se metió a las vías | se tragó | se tomó
        | se acaba de tomar | se acaba de tragar | se acaba de cortar | se bebió | tomó cloro | tomó veneno
        | tomó raticida | se cortó las venas | se cortó las muñecas | se abrió las venas | se está desangrando
        | se ahorcó | se colgó | tiene la soga | tiene una soga | tiene el cuchillo | tiene un cuchillo
        | tiene una pistola | con la pistola | con un cuchillo | se roció | se echó gasolina | se encerró
        | encerró en el baño | encerrado con | encerrada con | no despierta | no reacciona | no responde
        | inconsciente | no respira | está morad* | echa espuma | convulsion* | está sangrando | lleno de sangre
        | llena de sangre | se lo están llevando | se la están llevando | lo están golpeando | la están golpeando
        | la está ahorcando | se va a disparar | se está cortando las * | se está ahorcando | está colgando
        | se metió un | se disparó | se prendió fuego | se quiere tirar del | está a punto de saltar
        | a punto de tirarse | está parad* en la | está parad* en el | está sentad* en la baranda
        | pistola en la cabeza | cuchillo en el cuello | dijo que salta | dice que salta | que salta
        | desde el viaducto | desde el puente | desde la azotea | en el baño con seguro | con seguro | sale sangre
        | sangre por debajo | está encerrad* en el baño | se encerró en | salta y colgó | está con la soga
        | se quiere lanzar
        | se encerró en el baño | tiene una navaja | borde del balcón | en el borde de la azotea""",
    "ES_HELP_NOW": """qué hago | qué puedo hacer | qué debo hacer | cómo la ayudo | cómo lo ayudo | cómo ayudo
        | ayuda | ayúdenme | ayúdeme | auxilio | vengan | por favor | urgente | rápido | ahora | ahorita
        | ahora mismo | en este momento | se acaba de | acaba de | hoy | esta noche | anoche | esta mañana
        | no come | no duerme | no contesta | no abre | no me abre | no me contesta | no me deja
        | apagó el celular | apagó el teléfono | está gritando | gritando | llorando | no despierta | no responde
        | no reacciona | me da miedo dejarla | me da miedo dejarlo | tengo miedo | dice que | me dijo que
        | me escribió que | desde ayer | hace rato | estoy con ella | estoy con él | no sé qué hacer | no sé cómo
        | me da mala espina | no quiere que llame | se encerró | se encerro | no llega | espuma | vengan rápido
        | está botando | está tirad* | tirada en el | tirado en el | sangre | a quién llamo | a quién aviso
        | estoy asustad* | me preocupa mucho | no sé si | acá | aquí | hoy se | dijo que hoy | desde anoche
        | lleva dos días | lleva tres días | lleva días | colgó | anda con | diciendo que | apagado
        | teléfono apagado | por debajo | me llamó | me llamo | mensaje | no abre la puerta | sale sangre
        | la litera | lleva * días | hoy encontré | encontré su | gritando que
        | está sola | está solo | gritando""",
}
