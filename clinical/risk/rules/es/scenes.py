"""Spanish words for the scenes of rules/scenes.py."""

SCENES = {
    "SC_WANT": """
        quiero | quisiera | kiero | qiero | kero | qero | deseo | ojalá | necesito | me gustaría | prefiero
        preferiría | ganas de | tngo ganas d | si hubiera | si pudiera | le pido a (dios/diosito/la virgen)
        quiero que | lo que quiero es | llevo días queriendo""",
    "SC_ERASE": """
        (borrarme/desaparecerme/esfumarme/eliminarme/desinstalarme/evaporarme/apagarme/acabarme/
        quitarme de en medio/quitarme de enmedio/dejar de existir/no existir/borrarm/dejar de ser) (de la tierra/del mundo/de este mundo/del planeta/de la vida/de la faz/para siempre/del todo/ya/)
        desaparecer para siempre | desaparecer (de este mundo/de la tierra/del mundo/del mapa de la vida)
        hundirme en la tierra | que se me (pare/apague/corte) (la respiración/el corazón/el aire)
        jalar mi propio enchufe | desenchufarme | pelarme de este mundo
        irme (de este mundo/al otro mundo/pal otro barrio/al otro lado) | me quiero ir pal otro barrio | petatearme
        estirar la pata | colgar los tenis | ☠️ | morirm | mtrm | matarm | mroirme | morrirme | acabar conmigo
        apagar los bombillos | dormir para siempre""",
    "SC_BUTTON": "un botón | una tecla | un interruptor",
    "SC_LIFE_END": """
        (poner/ponerle/dar) fin a (mi/esta) (existencia/vida)
        que se acabe (lo demás/esta vida/mi vida/todo esto conmigo) | terminar con (esta/mi) (vida/existencia)
        acabar (con /)(mi/esta) (vida/existencia) | (sguir/seguir) viva | seguir vivo | bibir | vivir mas
        no amanecer nunca más | estar muert(o/a) y punto | (quedarme/estar) sin vida | seguir en este mundo
        seguir respirando | dejar de respirar""",
    "SC_TAKE_ME": """
        (ya /)no (quiero/kiero/qiero/qero/deseo) (estar/seguir/sguir) (viva/vivo/aquí en este mundo/en este mundo/
        en esta tierra/respirando) | ya no (quiero/kiero/qiero) (vivir/bibir/vivr)
        no me queda(n/) (ningún /)(deseo/ganas/fuerza/motivo) de (seguir viv*/vivir)
        (dios/diosito/virgencita/señor) (mío /)(llévame/recógeme/llevame)
        que (dios/diosito/la virgen) me (lleve/recoja) | q me lleve esta misma noche
        estoy harta de (la vida/vivir) | estoy harto de (la vida/vivir) | odio (estar/seguir) viv(o/a)
        knsada d vivir | (prefiero/preferiría) (la muerte/morir/estar muert*) | el aire que * no es mío""",
    "SC_GRAVE": "cementerio | la tumba | panteón | camposanto | bajo tierra | la misma cruz | su cruz",
    "SC_MY_PLACE": """
        (acostarme/quedarme/irme/estar) (a su lado/al lado de él/junto a ella/con ellos/
        debajo de) | al ladito | yo quiero lo mismo | mi lugar (está/es) (ahí/allá/con ellos/a su lado)
        tengo envidia a los muertos | envidio a los muertos
        irme con (ellos/él/ella/mi mamá/mi papá/mi hijo/mi hija/mi hermano)""",
    "SC_RESOLVED_TO": """
        (ya lo /lo /ya /)(decidí/tengo decidido) | (tomé/ya tomé) la decisión | decisión tomada | me lo prometí
        nadie me va a (convencer/parar/detener)* | no hay vuelta atrás | sé lo que voy a hacer
        ya sé (cómo/lo que/qué) (voy a /)hacer* | (mi/el) testamento * (escribí/escrito)*
        mi testamento lo escribí* | dejé (las pastillas/el tratamiento/los medicamentos)*
        (escribiendo/escribí/tengo) los detalles de mi (partida/muerte/salida)""",
    "SC_DAY": """
        (busco/me falta/solo falta/falta/escoger/elegir) (la fecha/el día/fecha/cuándo/escoger el día/la hora)
        ahora busco fecha | me falta escoger | ese (otoño/verano/invierno/día)
        después (del juicio/de la boda/de la audiencia/de navidad/de que mi hija/lo cumplo/me voy)* | y sé cuándo
        con qué y dónde | salga lo que salga
        (hasta/espero a) (diciembre/navidad/la boda/el juicio/la audiencia/que mi hija se gradúe/fin de mes)*
        ya sé la fecha* | por primera vez en años dormí*""",
    "SC_NO_REASON_TO_STAY": """
        (razones/motivos) (pa/para) quedarme | se acaba mi tarea | ya cumplí (mi tarea/con todos)* | nada me retiene""",
    "SC_UNTIL_FUNERAL": "cuarenta días | dos entierros | dos duelos | dos muertos juntos | novenario de",
    "SC_MY_TURN": """
        después voy yo | después sigo yo | luego voy yo | la próxima soy yo | después me toca a mí
        ahora me toca a mí""",
    "SC_RATHER_I": """
        no (llego/me llevan/me suben/regreso/vuelvo/me agarran) viv(o/a)*
        viv(o/a) no me (llevan/suben/agarran/deportan)*
        (me voy/me mato/acabo conmigo/termino) (yo /)(solo/sola/antes) * (me lleven/me agarren/me deporten)*
        antes (de /)que me (lleven/deporten/agarren) me""",
    "SC_NO_NEED": """
        (más /ya /)no (voy a/lo voy a/la voy a/los voy a) necesitar | ya no (lo /la /)necesito (más/para nada)*
        (diciembre/navidad/la primavera/el año que viene) ya no me toca
        no (pongan/guarden) mi (plato/silla/puesto)* | no me guarde (la cita/el cupo)* | désela a otro
        ya no voy a estar para | a donde voy no""",
    "SC_PUT_AWAY": """
        (cerré/cancelé) (la cuenta/el contrato/la línea/todo)*
        pagué (el arriendo/la renta/las deudas/el internet/todo) | repartí (las matas/mis cosas/mi ropa/todo)*
        regalé (mis cosas/mi ropa/mis libros/todo) | (puse/pasé) la casa a nombre de
        compré (la fosa/el nicho/la tumba) | me reconcilié con | devolví los libros | dejé el clóset vacío
        lo que sobró se lo mandé | mandé los papeles | retiré la apelación""",
    "SC_AT_PEACE": """
        (eso /)me da paz | estoy (tranquil*/en paz) | hacía años que no estaba tan tranquil* | ahora sí duermo
        por fin (tranquil*/descanso/duermo)* | ya nada me preocupa | falta lo último | eso lo hago sol(o/a) | se rió
        me siento liviana*""",
    "SC_WITHOUT_ME": """
        mi (ausencia/muerte) | la noticia de mi muerte | si no queda quien vuelva
        si yo (ya /)no (estoy/vivo/existo/respiro) | sin mí | muerta les sirvo* | muerto les sirvo*
        dejar de respirar | mientras yo (respire/viva) | yo desaparezco | (cambien/cambio/doy) mi vida (por)*
        si me muero | si muero | con mi muerte | muert(a/o) yo""",
    "SC_THEN_FREE": """
        (ya /)no (tienen/tendrán/tendrían) (para qué/por qué/motivo) | no necesitarán rehén
        (lo/la/los) (suelten/sueltan/dejan ir) | (le/les) sale (más /)barat(a/o)* | el seguro paga
        (deja/dejan) de ir a la casa | le levantan la prohibición | les sirvo más | dejan en paz a
        la van a seguir citando | dejan de (citar/molestar/buscar)* | ya hice las cuentas""",
    "SC_HOARD": """
        (no me estoy tomando/no me tomo/ya no me tomo/dejé de tomarme) las pastillas(,/) las (guardo/junto/escondo)
        (guardo/junto/escondo/acumulo/estoy juntando/estoy guardando/ando juntando) (las /mis /)(pastillas/pepas/
        medicinas)
        (junté/guardé/tengo guardadas/tengo escondidas) (las /mis /)(pastillas/pepas)* (en una media/debajo/
        en un calcetín/bajo el)*""",
    "SC_HOW_MUCH": """
        (cuántas/cuantas) (pastillas/pepas) (de la * /)(hacen falta/hay que/se necesitan/bastan/matan)*
        cuánta presión haría falta | (aguanta/aguantará/aguantaría) mi peso
        (qué/cuál) será más rápido(,/) (el río/la azotea/el tren/la soga)* | la llave de los anestésicos | la idea de (saltar/tirarme) (frente al/delante del/al) tren""",
    "SC_SEARCHED": "busqué | estuve buscando | googleé | guglié | vi en internet | leí en internet | volví a buscar",
    "SC_LEAST_PAIN": """
        (cuál/qué) duele menos | sin dolor | que no duela | más rápido | cuántas pastillas | duele menos
        la forma menos""",
    "SC_CLOSE_TO": """
        cada vez que (entra/viene/pasa/llega) el (metro/tren) | (en/por) la (obra/azotea/baranda) | hay una viga
        el piso doce | (miro/mirando) hacia abajo | desde la ventana | paro un minuto frente | cuando afilo""",
    "SC_LURE": """
        doy un (pasito/paso) más* | un día lo doy completo | midiendo con los ojos
        calculo (la altura/cuánta/cuántos)* | me suelto el arnés | a propósito | llevo una semana mirándola
        apoyo el filo | cada turno""",
    "SC_TRIED": """
        me (tiré/lancé/aventé/arrojé) (al/del/de la/de un) (río/puente/balcón/azotea/metro/agua/tren)*
        me (colgué/ahorqué/corté la muñeca/corté las venas/abrí las venas) | me tomé (un/el/todo el) frasco*
        me tomé (unas/las/como) * pastillas | tenía la soga puesta | ya tenía la soga | dejé el carro prendido
        intenté (ahorcarme/matarme/colgarme/quitarme la vida)*""",
    "SC_PULLED_BACK": """
        me (jaló/jalaron/sacó/sacaron/encontró/encontraron/bajó/bajaron/salvó/salvaron/paró)
        me lavaron el estómago | se rompió (la rama/la soga/el lazo/la cuerda)* | llegó (antes/temprano)
        no tenía filo | desperté | urgencias | un pescador | sigo igual""",
    "SC_AFTER": """
        no le he contado a nadie | le hice jurar silencio | se lo cuento a usted porque | (todavía/aún) no sé si
        ando con (guantes/bufanda/manga larga)* | no sé para qué desperté | me da rabia que | va a volver""",
    "SC_RECENT": """
        ayer | anoche | antier | anteayer | hoy | hace (tres/dos/cuatro/diez/unos/pocos/unas) (noches/días/semanas)*
        la semana pasada | el (lunes/martes/miércoles/jueves/viernes/sábado/domingo) | esta (semana/mañana/noche)
        otra vez | de nuevo | cada noche""",
    "SC_HURT": """
        (volví a/recaí y me/me) (cortarme/corté/quemarme/quemé/rayé/raspé/rasguñé/arañé/lastimé) * (brazo*/muslo*/
        pierna*/antebrazo*/muñeca*)*
        me (doy/di/golpeo/golpeé) (la cabeza /)contra (los azulejos/la pared/el piso/la puerta)*
        apago (los /)cigarros en mi | me apago los cigarros | me muerdo (el brazo/las manos)
        me arranco las costras | me quemo con la plancha
        volví a (cortarme/quemarme/rayarme/rasguñarme/lastimarme)
        me (raspé/corté/rayé/arañé) (el antebrazo/el brazo/los brazos/los muslos/las piernas) | «dibujarme»*
        recaí en el sh | self harm | selfharm | 🪒""",
    "SC_HURT_URGE": """
        (ganas de/me muero por/loca por/loco por) (rayarme/cortarme/quemarme/lastimarme) (el brazo/los brazos/
        las piernas/ahorita/ya)* | con la hojilla(,/) no es para morirme* | pa que se calle la cabeza
        para que se calle la cabeza""",
    "SC_EASES": """
        me calmo | me calma | me alivia | con la sangre | hasta que sangran | hasta dejarlo morado
        para no sentir | me desahogo""",
    "SC_HIDES": """
        manga larga | nadie (se dio cuenta/sabe/vio)* | no cuenten | al doctor le dije que | muñequeras
        ando con mangas""",
    "SC_GUSH": """
        no para de salir sangre | no para de sangrar | sale a chorros | sangre a chorros | la toalla está empapada
        no se me corta la sangre | chorrea""",
    "SC_OWN_CUT": """
        me pasé con el corte | me corté (hondo/más/muy/demasiado)* | se me fue (hondo/la mano) | quería calmarme
        el vidrio""",
    "SC_FADING": """
        veo borroso | me estoy mareando | estoy mareada* | me arde la garganta | tengo sueño | está amargo
        se siente rico el sueño | no siento | la pierna rota | no hay nadie | tengo frío""",
    "SC_REGRET": "me arrepentí | qué hago | que hago | perdón | perdon | no manden a nadie | ayuda",
    "SC_GOES_ON": """
        voy por (la otra mitad/veinti*/la/otra) | se acabó el agua | la mitad | hace unos minutos
        hace un ratico | hace rato | ya""",
    "SC_DRANK": """
        me (las /)estoy tomando*
        me (las /)(tomé/tome) (la mitad/todas/toas/todo/tdo/todos/toditas/el veneno/el ácido/el cloro/
        los medicamentos/las medicinas/las pastis/las pastillas)
        me (tomé/tome) todos los (medicamentos/remedios) | (le /)eché el veneno
        me tomé el (ácido/veneno/cloro/insecticida)
        ya me (las /)tom(é/e) (tdo/todo/toas/todas/las pastis/las pastillas)""",
    "SC_JUMPED": "me (tiré/lancé/aventé) (del/de la/por la/por el) (balcón/ventana/azotea/techo)*",
    "SC_TAKEN_OUT": """
        (metí/puse) la manguera del gas | abrí (el gas/la llave del gas) | gas abierto
        saqué la (soga/cuerda/pistola) | compré (hojillas/cuchillas/navajas) nuevas
        cargué (la escopeta/la pistola/el arma/el fusil) | amarré la (soga/cuerda)
        la (soga/cuerda) está (amarrada/lista) | las pastillas están (molidas/en la mesa/listas/contadas)
        tengo las pastillas en la mano | pistola * cargada | tengo la pistola""",
    "SC_SEALED": """
        puse toallas | tapé la puerta | vntana cerrada | (la /)tina está llena | la puerta con seguro
        cerré con llave | espero a que (todos /)se duerman | (los niños/mis hijos) están con
        el monte está callado | me lo tomo | termino este mensaje | en la boca | para que no oigan | puse música
        el banquito listo | no hay nadie en (la /)casa""",
    "SC_SORRY": """
        perdón(a/e/en)me | perdónenme | perdóname (mamá)* | perdon | díganle(s)* a mi | dile a | adios a todos
        adiós | adios | bye | chau | te quiero(,/) papá | la amé | la amo | olvídese de mí | quedo en paz con todos
        no fue culpa (suya/tuya/de nadie) | el maquinista no""",
    "SC_LAST_SIGNAL": """
        (esto es /es /)lo último que escribo | (mi /)último mensaje
        me queda (una rayita/tres por ciento/poca batería) | una rayita de señal
        (apago/voy a tirar/voy a botar/voy a apagar) el (teléfono/celular) | ya no llames | no me busquen
        para siempre""",
    "SC_LEFT_BEHIND": """
        (la compu/los libros/la guitarra/mi perro/la moto) (es/son/se queda/para)
        la llave está (bajo/debajo de) | dejé (al perro/a la gata/las llaves/la carta/las cartas/el uniforme)
        cuiden a mi | xfa cuiden | la carta está | no le eché llave | las cartas en la mesa
        les dejo las llaves""",
    "SC_NO_MORE_ME": """
        (después/luego) ni * ni yo | ya no voy a estar | para la mañana no estoy | yo ya no estoy | después voy yo
        me voy para los rieles | termino con esto | se acaba todo | no vuelvo""",
    "SC_BRINK": """
        (en/al/del/sobre) (el /la /los /las /)(borde/orilla/filo/baranda/cornisa/otro lado de la reja/
        punta del andén/rieles/vías) | otro lado de la reja | arriba de la grúa | punta del andén
        orilla del lago | junto a (los rieles/las vías) | azotea del | llegué a la azotea | último piso del
        parad(o/a) en la baranda""",
    "SC_BRINK_SIGN": """
        (pasa/viene) en * minutos | no para | donde no hay cámara | los carros (parecen/pasan)
        me quité los zapatos | (piedras/piedra) en los bolsillos | el agua (x/por) las rodillas
        (abajo /)gritan | esperando el próximo tren | el próximo tren | el riel está frío | no vuelvo | chiquitos""",
    "SC_TERMINUS": "mi última parada | aquí me bajo | mi vuelo sale (a medianoche/hoy/esta noche)*",
    "SC_SOON": """
        esta noche | mañana | a las (once/dos/seis/tres/doce) | queda una hora | para la mañana | a medianoche | hoy""",
    "SC_MENACE": """
        (no tiene/sin/sin los) frenos | (sigues/siguen/vas) tú | eres (el/la) (próxim*/siguiente) | una lápida
        corona fúnebre | (tu/su/mi) cadáver | en bolsa
        (lo/la/te/se) (van a /)(devuelven/regresan) en (bolsa/cajón/ataúd)*
        (se llevan/matan/van a matar/desaparecen) a (mi hija/mi hijo/mi mamá/mi papá/mi hermano/mi hermana/
        los nietos/mi familia/su hija/tu hija/tu hijo) | te va a pasar lo (de/mismo) | tuvo el accidente
        no vaya a ser velorio | (hay/salen) sicarios | salúdeme a su hermano* | qué bonita su (niña/hija)
        deje(n)* de hablar o""",
    "SC_FROM": """
        me (escribieron/mandaron/dijeron/llamaron/llegó/llegaron/advirtieron/pintaron/dejaron) | llamó (uno/un)
        le (dijo/dijeron/pusieron) | dijeron que | por insta | un audio | metieron una nota | un desconocido
        número desconocido | el cónsul | el funcionario | el colectivo | el jefe de
        si (sigo/declaro/su hija habla/hablo)""",
    "SC_BEHIND": """
        (se metieron/entraron) (a/en) (la/mi) casa | (hombres/tipos/gente) detrás de la puerta
        tratando de (romperla/tumbarla/entrar) | se oyen los radios | cambió la ruta | las puertas tienen seguro
        (un/traigo un/viene un) carro (atrás/siguiéndome) | (dos/unas/tres) motos me (persiguen/siguen)
        (dos/unos/tres) tipos me siguen | me (persiguen/vienen siguiendo/están siguiendo) | tumbando la puerta""",
    "SC_CORNERED": """
        (estoy /me metí )(dentro del/en el/al) clóset | debajo de la cama
        no tengo (por dónde/cómo/a dónde) (escapar/salir/correr)* | mando (mi /)ubicación | avísenle
        me pegó en la defensa | llevo al niño | con el bebé | ayuda | entré a una farmacia | romperla
        uno está en la puerta*""",
    "SC_CAUGHT": """
        me (tienen/retienen/agarraron/subieron/metieron/levantaron) (en/a) (el aeropuerto/un sótano/una camioneta/
        una casa/un carro/la frontera) | me agarraron(,/) | me quitaron el pasaporte
        nos bajaron a una zanja | no me dejan llamar | estoy en un sótano""",
    "SC_HELP": """
        ayuda | ayúdenme | auxilio | qué hago | que hago | qué le digo | !! | ya casi nos toca | no me dejan
        el vuelo | no contesta | no despierta""",
    "SC_HATED": """
        torturador* | (al/el/ese/del) sapo | soplón | chivato | informante | espía
        el que (mató/violó/torturó/vendió/entregó/denunció/me puso/me echó) | (al/el) casero que
        (al/el/del) (comandante/capitán/coronel/teniente/director del penal/guardia/carcelero/interrogador/verdugo)""",
    "SC_HIS_END": """
        (lo/la) voy a (matar/picar/acuchillar/degollar/quemar/reventar/quebrar)
        (acuchillar/apuñalar/matar/quemar/degollar) a(l/) | cobrarle la vida
        (no /)(va a /)sal(ir/e) (caminando/vivo) | pagar con (su /)sangre | partir el cráneo
        el domingo él no lo ve | matar con mis manos | de ahí no | hacerlo pagar con | no me importa la cárcel""",
    "SC_ARMED": """
        machete | cuchillo | pistola | el arma | navaja | gasolina | fósforos | escopeta | tubo | martillo | bate
        fierro""",
    "SC_AT_HIM": """
        (frente a/afuera de/en la puerta de/detrás de) su (casa/carro/edificio/trabajo/negocio)
        ascensor de su edificio | lo tengo enfrente | ya (sacó las llaves/viene/salió/sale) | (él /)mismo abre
        que sienta lo que | ya voy | ahora mismo lo termino | la casa del (capitán/guardia/sapo/comandante)""",
    "SC_KIN": """
        mi (hermana/hermano/mamá/papá/prima/primo/sobrina/sobrino/amiga/amigo/cuñada/cuñado/hija/hijo/tía/tío/
        vecina/vecino/roomie/esposa/esposo) | mi compañer(a/o) de (cuarto/piso/albergue/celda/trabajo)
        (la/el) (vecina/vecino/niño/muchacho/señora) | una amiga | un amigo""",
    "SC_SAYS_BYE": """
        (antes /)se (mata/va a matar/va a ahorcar/va a tirar/quita la vida/corta/está cortando) | acaba con todo
        esta noche acaba | pronto va a ser un ángel | se cosió la boca | ya no toma ni agua
        una historia que dice | (regaló/repartió) (su ropa/sus cosas) | de esta noche no pasa
        (compró/tiene) una pistola | tirarse con el bebé | una voz le ordena | ya no quiere vivir
        se despidió de""",
    "SC_WORRY": """
        a quién (llamo/aviso) | ayúdenme | qué hago | estoy lejos | teléfono apagado | mis papás creen que es teatro
        yo estoy a | yo en otra ciudad | tengo miedo por (ella/él) | el año pasado ya""",
    "SC_DOES_NOW": """
        se (encerró/trancó) (en/con) (el baño/el cuarto/el cinturón/llave/la navaja) | se oyó caer la silla
        (está /)colgad(o/a) de la ventana | le está pegando
        con la (hojilla/navaja) en (la muñeca/el cuello/la mano) | tirad(a/o) en (la cocina/el piso/el baño)
        (tiene/con) una navaja | mandaron video golpeándol(o/a) | (hay /)olor a gas | tomó (las /)pastillas
        los coyotes tienen a""",
    "SC_TRIGGER": """
        (lo/la) reconocí | lo reconoci | vi el carro
        mi nombre (salió/está/apareció) en (la lista/el canal) | filtraron mi dirección | publicaron mi dirección
        un tipo de gorra | preguntó al portero | los muchachos de la bota | tocaron(,/) | llegaron los de
        aquí está nublado* | es nuestra clave* | (lo/la) volvieron a citar | miedo a los agentes
        sé que me vigilan | me hackearon""",
    "SC_SHAKEN": """
        no (pego el ojo/duermo/como/he comido/he podido comer/puedo comer/puedo dormir)
        sin (dormir/comer/salir de casa/salir del cuarto)
        (llevo/van) (tres/cuatro/dos/cinco/varios) (días/semanas) (sin/así) | temblando | me tiemblan las manos
        toy temblando | el corazón en la boca | se me sale el corazón | media hora debajo | me da miedo mi sombra
        no me pasa la comida | he dormido en tres casas | no mandé al niño | ni comer""",
    "SC_KIN_HIT": """
        (detuvieron/arrestaron/citaron/se llevaron/interrogaron/despidieron/botaron/allanaron/apresaron) (a /
        la casa de )mi (hermana/hermano/mamá/papá/primo/prima/tío/tía/suegro/familia/esposa/esposo/abuela/abuelo)
        allanaron la casa de
        a mi (tío/hermano/hermana/hno/papá/mamá) (lo/la) (sacaron/citaron/volvieron a citar/detuvieron/botaron)
        le quitaron (el pasaporte/la pensión/el trabajo) a | a mi * le quitaron""",
    "SC_BECAUSE": """
        por (lo que yo/mi libro/mi culpa/mis publicaciones/mi trabajo/mi entrevista/mi causa) | x mi culpa
        por lo que yo (hago/publico/dije/escribo) | preguntando por mí | hasta que el yerno | pídasela a su hija
        que por qué su sobrina | salió mi entrevista""",
    "SC_HARMLESS": """
        vacaciones | la playa | mudanza | fútbol | vóley | farmacia | cerrajero | jajaja | jaja | :) | 😂 | 😅
        la novela | la serie | el cuento | la canción | el curso | examen* | mudarme | me mudo | homologación* | grupo de whatsapp | dibujo | boceto
        foto | vista | del perro | herencia | taller | paciente | clase
        hace (diez/veinte/siete/muchos/once/treinta) años | en el juego | la audiencia salió* | terminé el libro
        se acabó' | el trabajo | mochila | las vitaminas | el acta | toxicología""",
}

EXAMPLES = {
    "erase": ("Si hubiera un botón para borrarme de la tierra lo apretaba", "quisiera dejar de existir"),
    "life-end": ("Deseo poner fin a mi existencia", "no me queda ningún deseo de vivir"),
    "beside-the-dead": ("Mi madre está en el cementerio y quiero irme con ella",),
    "only-the-day": ("Ya lo decidí, solo falta la fecha", "Que pasen los cuarenta días, después voy yo"),
    "no-more-need": ("Repartí mis cosas y eso me da paz",),
    "exchange": ("Si yo no estoy, ya no tienen para qué retenerlo",),
    "counting-means": ("Estoy juntando las pastillas en una media", "busqué cuál duele menos"),
    "pulled-back": ("La semana pasada me tiré al río y me sacaron",),
    "hurt-again": ("Anoche me corté los brazos otra vez", "me doy contra la pared y me calmo"),
    "bleeding-hard": ("Me corté hondo y no para de salir sangre",),
    "swallowing": ("Hace unos minutos me tomé todos los medicamentos",),
    "sealed-room": ("Cargué la escopeta y espero a que todos se duerman",),
    "brink": ("Estoy junto a los rieles esperando el próximo tren",),
    "last-lines": ("Esto es lo último que escribo, perdónenme",),
    "veiled-threat": ("Me escribieron que si sigo matan a mi hija",),
    "trapped": ("Dos motos me persiguen y no tengo por dónde escapar",),
    "settle-score": ("Al torturador lo voy a acuchillar",),
    "near-him": ("Estoy frente a su casa con el cuchillo",),
    "says-goodbye": ("Mi prima dice que esta noche acaba con todo, ¿qué hago?",),
    "happens-to-them": ("Mi hermano se encerró en el baño con una navaja, ayuda",),
    "shaken": ("Creo que filtraron mi dirección, llevo tres días sin comer",),
    "kin-pressed": ("Detuvieron a mi hermana por lo que yo publico",),
}
